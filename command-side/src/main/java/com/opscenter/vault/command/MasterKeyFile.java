package com.opscenter.vault.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/// The master key on disk: 32 bytes in base64, readable by its owner alone.
final class MasterKeyFile {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    MasterKeyFile(Path file) {
        this.file = file;
    }

    byte[] readOrMake() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException(
                    file + " holds the master key and can be read by others: chmod 600 " + file);
        }
        return decode(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
    }

    /// @param origin where the text came from, for the message
    static byte[] decode(String text, String origin) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == Encryption.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // The sentence below says what was expected; the text itself must not be shown.
        }
        throw new IllegalStateException(origin + " must hold 32 bytes in base64");
    }

    /// Written beside and moved, so that a crash leaves a whole key or none.
    private void make() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, OWNER_ONLY_FOLDER);
        Path beside = Files.createTempFile(folder, "master", ".new", OWNER_ONLY);
        String text = Base64.getEncoder().encodeToString(Encryption.newKey()) + "\n";
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException _) {
            // Another process was first; its key is the key.
        }
        Files.delete(beside);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
