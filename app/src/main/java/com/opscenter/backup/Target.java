package com.opscenter.backup;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.DurableFile;
import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import com.opscenter.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/// The place a restored directory takes at the end.
///
/// @param replace whether a data directory that is there may be moved aside
record Target(Path path, boolean replace) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// @throws Refused when something is in the way that may not be moved
    void check() throws IOException {
        if (isFree()) {
            return;
        }
        if (!replace) {
            throw new Refused(
                    path
                            + " is not empty; choose another with --data, or give --replace to move it aside.");
        }
        if (Marker.read(path).isEmpty()) {
            throw new Refused(path + " is no data directory of Ops-Center; move it away yourself.");
        }
        if (PostgresServer.runningIn(path, SourceDatabase.NAME).isPresent()) {
            throw new Refused(path + " is in use, or its PostgreSQL still runs; stop it first.");
        }
    }

    /// Puts the restored directory here.
    ///
    /// @return where the old one is now
    Optional<Path> take(Path restored, Instant now) throws IOException {
        check();
        Optional<Path> aside = isFree() ? Optional.empty() : Optional.of(moveAside(now));
        try {
            DurableFile.moveInto(restored, path);
        } catch (FileSystemException e) {
            throw new IOException(
                    "%s cannot be put in place (%s); where it is a mount point, restore into a folder below it."
                            .formatted(path, e.getReason()),
                    e);
        }
        return aside;
    }

    /// Held while it is moved, so that nobody starts on it meanwhile.
    private Path moveAside(Instant now) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".before-" + STAMP.format(now));
        Marker marker = Marker.read(path).orElseThrow();
        try (DataDirectory held = DataDirectory.open(path, marker)) {
            Files.move(held.path(), aside);
        }
        return aside;
    }

    private boolean isFree() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        if (!Files.isDirectory(path)) {
            throw new Refused(path + " is a file; name a directory with --data.");
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
