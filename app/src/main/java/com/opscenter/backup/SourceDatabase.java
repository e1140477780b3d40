package com.opscenter.backup;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import com.opscenter.data.Secrets;
import com.opscenter.database.OfflineDatabase;
import com.opscenter.postgres.PostgresServer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The database a backup is made from: the one that was named, the server that runs in the data
/// directory already, or one that is started there and stopped afterwards.
record SourceDatabase(OfflineDatabase database, Closeable server) implements Closeable {

    /// Name of the database in a server of ours.
    static final String NAME = "opscenter";

    static SourceDatabase of(Operands operands, Marker marker) throws IOException {
        Path directory = operands.directory();
        if (operands.database().isPresent()) {
            return existing(operands.database().get(), directory);
        }
        Optional<String> running = PostgresServer.runningIn(directory, NAME);
        return running.isPresent()
                ? existing(running.get(), directory)
                : started(directory, marker);
    }

    private static SourceDatabase existing(String url, Path directory) throws IOException {
        OfflineDatabase database = OfflineDatabase.at(url, "", "", new Secrets(directory));
        return new SourceDatabase(database, () -> {});
    }

    private static SourceDatabase started(Path directory, Marker marker) throws IOException {
        if (!Files.exists(directory.resolve("database").resolve("PG_VERSION"))) {
            throw new Refused(directory + " was never started; there is nothing to back up.");
        }
        DataDirectory held = DataDirectory.open(directory, marker);
        try {
            return new SourceDatabase(start(held), held);
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /// Starts a server that stops when the directory is given up.
    static OfflineDatabase start(DataDirectory directory) throws IOException {
        try {
            PostgresServer server = PostgresServer.in(directory);
            directory.closeWithIt(server);
            server.start();
            return OfflineDatabase.at(
                    server.url(NAME), server.username(), server.password(), directory.secrets());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was starting", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
