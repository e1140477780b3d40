package com.opscenter.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/// A data directory that this process holds until it is closed.
public final class DataDirectory implements Closeable {

    private final Path path;
    private final Marker marker;
    private final DirectoryLock lock;
    private final Deque<Closeable> guests = new ArrayDeque<>();

    private DataDirectory(Path path, Marker marker, DirectoryLock lock) {
        this.path = path;
        this.marker = marker;
        this.lock = lock;
    }

    /// Creates the directory where it is missing, and takes it.
    ///
    /// @param kind what it is made for, or has to be made for already
    /// @throws Refused when it belongs to another kind, a newer version, other data or another
    ///   process
    public static DataDirectory open(Path directory, Marker.Kind kind) throws IOException {
        return open(directory, Marker.of(kind, null));
    }

    /// As above, with the marker that a new directory gets.
    public static DataDirectory open(Path directory, Marker wanted) throws IOException {
        Path path = directory.toAbsolutePath().normalize();
        refuseForeignFiles(path);
        DurableFile.createFolder(path);
        DirectoryLock lock = DirectoryLock.take(path);
        try {
            return new DataDirectory(path, markerOf(path, wanted), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    public Marker marker() {
        return marker;
    }

    public Secrets secrets() {
        return new Secrets(path);
    }

    /// Closes this, too, before the directory is given up; the last guest goes first.
    public synchronized void closeWithIt(Closeable guest) {
        guests.push(guest);
    }

    private static Marker markerOf(Path path, Marker wanted) throws IOException {
        Optional<Marker> existing = Marker.read(path);
        if (existing.isEmpty()) {
            wanted.write(path);
            return wanted;
        }
        Marker marker = existing.get();
        if (marker.kind() != wanted.kind()) {
            throw new Refused(
                    "%s is a %s directory and never becomes a %s one; choose another with --data."
                            .formatted(path, marker.kind().word(), wanted.kind().word()));
        }
        return marker;
    }

    /// A folder with a marker is ours, and so is one where only what precedes the marker exists.
    static void refuseForeignFiles(Path path) throws IOException {
        if (!Files.exists(path) || Marker.read(path).isPresent()) {
            return;
        }
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.anyMatch(DataDirectory::isDatabase)) {
                throw new Refused(
                        (path
                                        + " holds a database but no ops-center.json: it is no data directory of")
                                + " Ops-Center; choose another one with --data.");
            }
        }
    }

    private static boolean isDatabase(Path entry) {
        return entry.endsWith("PG_VERSION") || Files.exists(entry.resolve("PG_VERSION"));
    }

    /// Closing twice is closing once.
    @Override
    public synchronized void close() throws IOException {
        while (!guests.isEmpty()) {
            guests.pop().close();
        }
        lock.close();
    }
}
