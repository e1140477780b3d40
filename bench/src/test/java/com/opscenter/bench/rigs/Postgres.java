package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The PostgreSQL server inside a data directory, as its processes and as its superuser.
///
/// @param data the data directory
record Postgres(Path data) {

    /// The postmaster and its children; empty when it does not run.
    List<Long> pids() throws IOException {
        Path note = data.resolve("database/postmaster.pid");
        if (!Files.exists(note)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Long> pids = new ArrayList<>();
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isOurs(process.pid()))
                .ifPresent(postmaster -> {
                    pids.add(postmaster.pid());
                    postmaster.descendants().map(ProcessHandle::pid).forEach(pids::add);
                });
        return pids;
    }

    private boolean isOurs(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .contains(data.resolve("database").toString());
        } catch (IOException ended) {
            return false;
        }
    }

    void kill() throws IOException {
        List<Long> pids = pids();
        if (!pids.isEmpty()) {
            Signals.kill(pids);
        }
    }

    String url(String database) throws IOException {
        String port = Files.readString(data.resolve("postgres.port")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// As the superuser, whom no row-level security hides anything from.
    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(url("opscenter"), "postgres", secret("postgres"));
    }

    String secret(String user) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(user)).strip();
    }
}
