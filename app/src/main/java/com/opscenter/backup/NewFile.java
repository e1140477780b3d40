package com.opscenter.backup;

import com.opscenter.data.DurableFile;
import com.opscenter.data.Refused;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A file for its owner only that appears under its name when it is complete, and else not at all.
final class NewFile implements Closeable {

    private final Path file;
    private final Path beside;
    private final Thread whenKilled = new Thread(this::discard);

    private NewFile(Path file, Path beside) {
        this.file = file;
        this.beside = beside;
    }

    /// @throws Refused when there is one already, or no folder for it
    static NewFile named(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        if (Files.exists(path)) {
            throw new Refused(path + " exists already; a backup never replaces a file.");
        }
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        if (!Files.isDirectory(beside.resolveSibling(".").normalize())) {
            throw new Refused("There is no folder for " + path + ".");
        }
        Files.deleteIfExists(beside);
        Files.createFile(
                beside,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        NewFile created = new NewFile(path, beside);
        Runtime.getRuntime().addShutdownHook(created.whenKilled);
        return created;
    }

    OutputStream stream() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16);
    }

    /// @return its size in bytes
    long complete() throws IOException {
        DurableFile.sync(beside);
        DurableFile.moveInto(beside, file);
        return Files.size(file);
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(whenKilled);
        Files.deleteIfExists(beside);
    }

    private void discard() {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            System.err.println("left behind: " + beside);
        }
    }
}
