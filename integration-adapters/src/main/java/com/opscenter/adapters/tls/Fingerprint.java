package com.opscenter.adapters.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// SHA-256 over a certificate's DER form or a host key's SSH form (RFC 4253), in 64 lower-case
/// hexadecimal digits.
public record Fingerprint(String value) {

    private static final String SSH = "SHA256:";

    /// Reads what browsers and `openssl x509 -fingerprint -sha256` show, upper or lower case, with
    /// or without colons; and what `ssh-keygen -l` shows, `SHA256:` and base64.
    public static Optional<Fingerprint> parse(String written) {
        String digits = hexadecimal(written.strip()).replace(":", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{64}")
                ? Optional.of(new Fingerprint(digits))
                : Optional.empty();
    }

    private static String hexadecimal(String written) {
        if (!written.startsWith(SSH)) {
            return written;
        }
        try {
            byte[] hash = Base64.getDecoder().decode(written.substring(SSH.length()));
            return HexFormat.of().formatHex(hash);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    public static Fingerprint of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Of a certificate or a key in the form it is sent in.
    public static Fingerprint of(byte[] encoded) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
            return new Fingerprint(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
