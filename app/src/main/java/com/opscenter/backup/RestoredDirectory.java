package com.opscenter.backup;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import com.opscenter.database.OfflineDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A data directory that is made beside its place, and vanishes unless it takes it.
final class RestoredDirectory implements Closeable {

    private final Path path;
    private final Thread whenKilled = new Thread(this::discard);
    private @Nullable DataDirectory held;

    private RestoredDirectory(Path path) {
        this.path = path;
    }

    /// @throws Refused when an earlier restore left one behind
    static RestoredDirectory beside(Path place) {
        Path path = place.resolveSibling(place.getFileName() + ".restoring");
        if (Files.exists(path)) {
            throw new Refused(
                    path + " is another restore, running or killed; wait for it, or delete it.");
        }
        RestoredDirectory restored = new RestoredDirectory(path);
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

    /// Makes its database and starts the server.
    OfflineDatabase start() throws IOException {
        DataDirectory directory = held;
        if (directory == null) {
            throw new IllegalStateException("not created yet");
        }
        return SourceDatabase.start(directory);
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
        stop();
        FileSystemUtils.deleteRecursively(path);
    }

    private void discard() {
        try {
            stop();
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            System.err.println("left behind: " + path);
        }
    }
}
