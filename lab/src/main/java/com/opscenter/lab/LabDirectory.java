package com.opscenter.lab;

import com.opscenter.lab.pdu.PduMemory;
import com.opscenter.lab.tls.SelfSigned;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The data directory of a lab: what it remembers, its engines, and `lab.json` for those who use
/// it. Only the owner may read any of it.
final class LabDirectory implements AutoCloseable {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path directory;
    private final FileChannel lock;

    /// @throws IllegalStateException when another lab runs on the directory
    LabDirectory(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(
                directory.resolve("units"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        lock =
                FileChannel.open(
                        directory.resolve("lab.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!locked()) {
            lock.close();
            throw new IllegalStateException("Another lab runs on " + directory);
        }
    }

    /// The lock ends with the process, however it ends.
    private boolean locked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    LabMemory remembered() throws IOException {
        Path file = directory.resolve("memory.json");
        return Files.exists(file)
                ? json.readValue(Files.readAllBytes(file), LabMemory.class)
                : new LabMemory(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    void remember(LabMemory memory) throws IOException {
        write("memory.json", memory);
    }

    /// Where the engine of a unit keeps its identity.
    Path engine(String id) {
        return directory.resolve("units").resolve(id + ".engine");
    }

    /// The certificate a unit shows.
    SelfSigned certificate(String id) throws IOException {
        return SelfSigned.at(directory.resolve("units").resolve(id + ".p12"), id);
    }

    /// What a unit keeps, beside its engine.
    PduMemory memory(String id) {
        return new UnitFiles(directory.resolve("units"), id);
    }

    /// The log of a host monitor.
    Path log(String id) {
        return directory.resolve(id + ".db");
    }

    /// Says where everything listens; written last, and whole at once.
    void announce(LabJson lab) throws IOException {
        write("lab.json", lab);
    }

    /// An old announcement must not be taken for a new one.
    void withdraw() throws IOException {
        Files.deleteIfExists(directory.resolve("lab.json"));
    }

    private void write(String name, Object content) throws IOException {
        Path fresh = directory.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNER_ONLY);
        Files.write(fresh, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        Files.move(
                fresh,
                directory.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
