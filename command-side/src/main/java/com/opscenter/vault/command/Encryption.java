package com.opscenter.vault.command;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
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

    @AccessesPartialKey
    static Encryption under(byte[] key) {
        try {
            AeadConfig.register();
            AesGcmParameters parameters =
                    AesGcmParameters.builder()
                            .setKeySizeBytes(KEY_BYTES)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build();
            AesGcmKey imported =
                    AesGcmKey.builder()
                            .setParameters(parameters)
                            .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                            .build();
            KeysetHandle handle =
                    KeysetHandle.newBuilder()
                            .addEntry(KeysetHandle.importKey(imported).withRandomId().makePrimary())
                            .build();
            return new Encryption(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
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
