package com.opscenter.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `postmaster.pid`, PostgreSQL's own note of who serves a database. Lines: 1 pid, 2 folder, 3
/// start, 4 port, 5 socket folder, 6 address, 7 shared memory, 8 status.
record PidFile(Path cluster) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    boolean exists() {
        return Files.exists(path());
    }

    boolean says(long pid, String status) throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(String.valueOf(pid))
                && lines.get(STATUS_LINE).strip().equals(status);
    }

    /// A postmaster that still serves this database, left behind by a process that was killed.
    Optional<ProcessHandle> orphan() throws IOException {
        return writer().filter(this::servesThisDatabase);
    }

    /// The port of a server that accepts connections now.
    Optional<Integer> servingPort() throws IOException {
        List<String> lines = lines();
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return ready && orphan().isPresent()
                ? Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : Optional.empty();
    }

    /// Removes the note where its process number now belongs to somebody else, which PostgreSQL
    /// would take for a living server. A process we cannot look at is left to PostgreSQL to judge.
    void discardIfReused() throws IOException {
        Optional<ProcessHandle> writer = writer();
        if (writer.isPresent()
                && writer.get().info().commandLine().isPresent()
                && !servesThisDatabase(writer.get())) {
            Files.delete(path());
        }
    }

    private boolean servesThisDatabase(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(cluster.toString());
    }

    private Optional<ProcessHandle> writer() throws IOException {
        List<String> lines = lines();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(path());
        } catch (NoSuchFileException noServer) {
            return List.of();
        }
    }

    private Path path() {
        return cluster.resolve("postmaster.pid");
    }
}
