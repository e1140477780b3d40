package com.opscenter.vault.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// A key for one purpose, made of a secret by HKDF with SHA-256 (RFC 5869): who learns it learns
/// neither the secret nor the key of another purpose.
final class DerivedKey {

    private static final int BYTES = 32;

    private DerivedKey() {}

    static SecretKey hmac(byte[] secret, String purpose) {
        HKDFParameterSpec what =
                HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not to be had", e);
        }
    }
}
