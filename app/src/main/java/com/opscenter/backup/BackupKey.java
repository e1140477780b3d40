package com.opscenter.backup;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import org.bouncycastle.crypto.generators.SCrypt;

/// The secret that a backup is locked with; never shown.
sealed interface BackupKey {

    Lock lock();

    /// The bytes that the file's keys are derived from.
    byte[] secret(Header header);

    /// Words a person remembers, made expensive to guess by scrypt (RFC 7914).
    record Passphrase(String words) implements BackupKey {

        private static final int BLOCK_SIZE = 8;
        private static final int PARALLEL = 1;
        private static final int BYTES = 32;

        @Override
        public Lock lock() {
            return Lock.PASSPHRASE;
        }

        /// In normal form C, so that another keyboard types the same bytes.
        @Override
        public byte[] secret(Header header) {
            byte[] bytes =
                    Normalizer.normalize(words, Normalizer.Form.NFC)
                            .getBytes(StandardCharsets.UTF_8);
            int cost = 1 << header.cost();
            return SCrypt.generate(bytes, header.saltBytes(), cost, BLOCK_SIZE, PARALLEL, BYTES);
        }

        @Override
        public String toString() {
            return "Passphrase";
        }
    }

    /// 32 random bytes in base64.
    record KeyFile(String base64) implements BackupKey {

        static final int BYTES = 32;

        /// @throws IllegalArgumentException when it is anything else
        public KeyFile {
            if (Base64.getDecoder().decode(base64).length != BYTES) {
                throw new IllegalArgumentException("not 32 bytes");
            }
        }

        @Override
        public Lock lock() {
            return Lock.KEY_FILE;
        }

        @Override
        public byte[] secret(Header header) {
            return Base64.getDecoder().decode(base64);
        }

        @Override
        public String toString() {
            return "KeyFile";
        }
    }
}
