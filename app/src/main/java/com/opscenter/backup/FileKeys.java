package com.opscenter.backup;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The two keys of one file: one authenticates the header, so that a wrong passphrase is known at
/// once, the other encrypts what follows.
final class FileKeys {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    private final byte[] forHeader;
    private final byte[] forContent;

    private FileKeys(byte[] both) {
        this.forHeader = Arrays.copyOf(both, KEY_BYTES);
        this.forContent = Arrays.copyOfRange(both, KEY_BYTES, 2 * KEY_BYTES);
    }

    static FileKeys derive(BackupKey key, Header header) {
        try {
            byte[] info = {'o', 'p', 's', '-', 'c', 'e', 'n', 't', 'e', 'r'};
            byte[] secret = key.secret(header);
            return new FileKeys(
                    Hkdf.computeHkdf(MAC, secret, header.saltBytes(), info, 2 * KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is not to be had", e);
        }
    }

    byte[] tag(byte[] header) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(forHeader, MAC));
            return mac.doFinal(header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not to be had", e);
        }
    }

    /// AES-256-GCM in segments of 1 MiB, each bound to its place and the last to being the last.
    StreamingAead encryption() {
        try {
            return new AesGcmHkdfStreaming(forContent, MAC, KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }
}
