package com.opscenter.commands.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the key of the fingerprints in an owner-only file beside the other secrets, so that a
/// repetition after a restart is still recognized.
@Configuration(proxyBeanMethods = false)
class FingerprintKey {

    private static final int BYTES = 32;

    @Bean
    Fingerprints fingerprints(@Value("${opscenter.data}") Path data) {
        try {
            return new Fingerprints(read(data.resolve("secrets")));
        } catch (IOException e) {
            throw new UncheckedIOException("no key for request fingerprints", e);
        }
    }

    private static byte[] read(Path secrets) throws IOException {
        Path file = secrets.resolve("fingerprint.key");
        if (!Files.exists(file)) {
            Files.createDirectories(
                    secrets,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            create(file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException(file + " is damaged: " + key.length + " bytes");
        }
        return key;
    }

    /// Written beside and linked into place, so that nobody ever reads half a key.
    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft =
                Files.createTempFile(
                        file.resolveSibling("."),
                        "fingerprint",
                        ".draft",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, key);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key is the key.
        } finally {
            Files.delete(draft);
        }
    }
}
