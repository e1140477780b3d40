package com.opscenter.keycloak;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One server for several test processes: the first starts it, the last one that ends stops it.
/// While it starts the others wait at a lock; who uses it holds another one together with the rest.
final class SharedUse {

    private final Path known;
    private final Path users;
    private final KeycloakServer server;

    private SharedUse(Path known, Path users, KeycloakServer server) {
        this.known = known;
        this.users = users;
        this.server = server;
    }

    static SharedUse of(Path folder) {
        Path known = folder.resolve("server.properties");
        try (FileChannel starting = open(folder.resolve("starting.lock"));
                FileLock alone = starting.lock()) {
            assert alone.isValid();
            Properties running = running(known);
            if (running.isEmpty()) {
                running = KeycloakServer.start(folder);
                try (Writer writer = Files.newBufferedWriter(known)) {
                    running.store(writer, null);
                }
            }
            var use =
                    new SharedUse(known, folder.resolve("users.lock"), KeycloakServer.of(running));
            use.hold();
            return use;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KeycloakServer server() {
        return server;
    }

    /// Empty when there is none, or when it ended with whoever was to stop it.
    private static Properties running(Path known) throws IOException {
        Properties read = new Properties();
        if (Files.exists(known)) {
            try (Reader reader = Files.newBufferedReader(known)) {
                read.load(reader);
            }
        }
        boolean alive =
                process(read).map(ProcessHandle::isAlive).orElse(false)
                        && KeycloakServer.of(read).answers();
        return alive ? read : new Properties();
    }

    private void hold() throws IOException {
        FileChannel channel = open(users);
        FileLock together = channel.lock(0, Long.MAX_VALUE, true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(channel, together)));
    }

    private void leave(FileChannel channel, FileLock together) {
        try (channel) {
            together.release();
            FileLock alone = channel.tryLock();
            if (alone != null) {
                stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(known)) {
            read.load(reader);
        }
        Files.delete(known);
        ProcessHandle shell = process(read).orElse(null);
        if (shell == null) {
            return;
        }
        var children = shell.descendants().toList();
        shell.destroy();
        try {
            shell.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException _) {
            children.forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    private static Optional<ProcessHandle> process(Properties read) {
        return Optional.ofNullable(read.getProperty("pid"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
