package com.opscenter.vault.command;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/// AES-256-GCM under one key. Each ciphertext is bound to what it is for: read as anything else it
/// is refused.
final class Encryption {

    static final int KEY_BYTES = 32;

    private final Aead aead;

    private Encryption(Aead aead) {
        this.aead = aead;
    }

    /// Made for each look at something sealed, so without a key set around the one key.
    static Encryption under(byte[] key) {
        try {
            return new Encryption(new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    static byte[] newKey() {
        return SecretBytes.randomBytes(KEY_BYTES).toByteArray(InsecureSecretKeyAccess.get());
    }

    /// @param purpose associated data, such as `credential/<id>/1`
    byte[] encrypt(byte[] plain, String purpose) {
        try {
            return aead.encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt " + purpose, e);
        }
    }

    byte[] decrypt(byte[] sealed, String purpose) throws GeneralSecurityException {
        return aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
    }
}
