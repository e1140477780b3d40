package com.opscenter.backup;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import com.opscenter.database.OfflineDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A data directory that is made beside its place, with its database inside or in a PostgreSQL that
/// is not ours. Both vanish unless it takes its place.
final class RestoredDirectory implements Closeable {

    private final Path path;
    private final Optional<String> elsewhere;
    private final Thread whenKilled = new Thread(this::discard);
    private @Nullable DataDirectory held;
    private @Nullable OfflineDatabase filled;

    private RestoredDirectory(Path path, Optional<String> elsewhere) {
        this.path = path;
        this.elsewhere = elsewhere;
    }

    /// @param elsewhere address of the database, where it is not to be in the directory
    /// @throws Refused when an earlier restore left one behind
    static RestoredDirectory beside(Path place, Optional<String> elsewhere) {
        Path path = place.resolveSibling(place.getFileName() + ".restoring");
        if (Files.exists(path)) {
            throw new Refused(
                    path + " is another restore, running or killed; wait for it, or delete it.");
        }
        RestoredDirectory restored = new RestoredDirectory(path, elsewhere);
        Runtime.getRuntime().addShutdownHook(restored.whenKilled);
        return restored;
    }

    Path path() {
        return path;
    }

    /// Makes it, without a database.
    void create(Marker marker) throws IOException {
        held = DataDirectory.open(path, marker);
    }

    /// Makes its database, and starts the server where it is ours.
    ///
    /// @throws Refused when a database that is not ours holds anything
    OfflineDatabase start() throws IOException, SQLException {
        DataDirectory directory = held;
        if (directory == null) {
            throw new IllegalStateException("not created yet");
        }
        if (elsewhere.isEmpty()) {
            OfflineDatabase ours = SourceDatabase.start(directory);
            ours.create();
            return ours;
        }
        OfflineDatabase database = OfflineDatabase.at(elsewhere.get(), "", "", directory.secrets());
        database.refuseUnlessEmpty();
        filled = database;
        database.create();
        return database;
    }

    /// It is in its place: what was filled elsewhere is to stay.
    synchronized void keep() {
        filled = null;
    }

    /// Stops the server and gives the directory up, so that it can be moved.
    synchronized void stop() throws IOException {
        if (held != null) {
            held.close();
            held = null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(whenKilled);
        vanish();
    }

    private synchronized void vanish() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(path);
        if (filled != null) {
            filled.empty();
            filled = null;
        }
    }

    private void discard() {
        try {
            vanish();
        } catch (IOException e) {
            System.err.println("left behind: " + path + " (" + e.getMessage() + ")");
        }
    }
}
