package com.opscenter.postgres;

import com.opscenter.data.DurableFile;
import com.opscenter.data.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked once per version below the data directory.
final class Binaries {

    /// The version of `postgres-binaries.version` in the build; a test compares the two.
    static final String VERSION = "18.6";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    /// @return the folder that has `bin/postgres`
    static Path unpack(Path root) throws IOException {
        Path home = root.resolve("postgresql-" + VERSION);
        if (Files.exists(home)) {
            return home;
        }
        Path unfinished = root.resolve("postgresql.unpacking");
        delete(unfinished);
        try (InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !"amd64".equals(System.getProperty("os.arch"))) {
                throw new Refused(
                        "There is no PostgreSQL for this platform in the build;"
                                + " name a server of your own with --database URL.");
            }
            extract(archive, unfinished);
        }
        syncAll(unfinished);
        DurableFile.moveInto(unfinished, home);
        return home;
    }

    static void extract(InputStream archive, Path target) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("the archive leaves its folder: " + entry.getName());
            }
            extract(tar, entry, path);
            entry = tar.getNextEntry();
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            String mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private static void syncAll(Path folder) throws IOException {
        for (Path path : walk(folder)) {
            if (!Files.isSymbolicLink(path)) {
                DurableFile.sync(path);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path path : walk(folder)) {
            Files.delete(path);
        }
    }

    /// Children before their folder.
    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
