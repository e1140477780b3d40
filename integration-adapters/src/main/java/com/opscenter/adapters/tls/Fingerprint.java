package com.opscenter.adapters.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// SHA-256 over a certificate's DER form, in 64 lower-case hexadecimal digits.
public record Fingerprint(String value) {

    /// Reads what browsers and `openssl x509 -fingerprint -sha256` show: upper or lower case, with
    /// or without colons.
    public static Optional<Fingerprint> parse(String written) {
        String digits = written.strip().replace(":", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{64}")
                ? Optional.of(new Fingerprint(digits))
                : Optional.empty();
    }

    public static Fingerprint of(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Fingerprint(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
