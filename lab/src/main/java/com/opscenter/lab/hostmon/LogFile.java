package com.opscenter.lab.hostmon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/// The log itself. What is written while it is broken waits until it is mended.
final class LogFile implements AutoCloseable {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Path file;
    private final ZoneId zone;
    private @Nullable Connection lock;

    LogFile(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /// One line as it will stand there.
    record Line(Instant at, HostTest test, String status, String reply) {}

    Path path() {
        return file;
    }

    /// Makes the log where there is none.
    ///
    /// @return whether it was made
    boolean create() throws SQLException {
        boolean fresh = !Files.exists(file);
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS hmlog (eventtime TEXT, testname TEXT, status TEXT,"
                            + " reply TEXT, testid INTEGER, testmethod TEXT)");
            statement.execute("CREATE INDEX IF NOT EXISTS hmlog_time ON hmlog (eventtime)");
        }
        return fresh;
    }

    void write(List<Line> lines) throws SQLException {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO hmlog VALUES (?, ?, ?, ?, ?, ?)")) {
                for (Line line : lines) {
                    insert.setString(1, LOCAL.withZone(zone).format(line.at()));
                    insert.setString(2, line.test().name());
                    insert.setString(3, line.status());
                    insert.setString(4, line.reply());
                    insert.setInt(5, line.test().id());
                    insert.setString(6, line.test().method());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    synchronized void lock() throws SQLException {
        unlock();
        Connection held = open();
        try (Statement statement = held.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
        }
        lock = held;
    }

    synchronized void unlock() throws SQLException {
        Connection held = lock;
        if (held != null) {
            held.close();
        }
        lock = null;
    }

    void hide() throws IOException {
        Files.move(file, aside(), StandardCopyOption.REPLACE_EXISTING);
    }

    void spoil() throws IOException {
        hide();
        Files.write(
                file,
                "nothing a database would say\n".repeat(200).getBytes(StandardCharsets.UTF_8));
    }

    void show() throws IOException {
        if (Files.exists(aside())) {
            Files.move(aside(), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void rename(String from, String to) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + from + " RENAME TO " + to);
        }
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ".aside");
    }

    private Connection open() throws SQLException {
        Properties patient = new Properties();
        patient.setProperty("busy_timeout", "10000");
        return JDBC.createConnection("jdbc:sqlite:" + file, patient);
    }

    @Override
    public synchronized void close() throws SQLException {
        unlock();
    }
}
