package com.opscenter.postgres;

import com.opscenter.data.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The server's programs as a data directory has them after its first start. Unpacking takes
/// seconds, so this JVM does it once; every other directory gets links to the same files. A test
/// about a first start does without.
public final class UnpackedOnce {

    private static @Nullable Path shared;

    private UnpackedOnce() {}

    /// @param data made where it is missing
    /// @return the same directory
    public static Path in(Path data) throws IOException {
        Path programs = programs();
        DurableFile.createFolder(data);
        Path home = data.resolve(programs.getFileName());
        if (Files.notExists(home)) {
            link(programs, home);
        }
        return data;
    }

    private static synchronized Path programs() throws IOException {
        Path programs = shared;
        if (programs == null) {
            Path folder = Files.createTempDirectory("opscenter-programs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
            programs = Binaries.unpack(folder);
            shared = programs;
        }
        return programs;
    }

    /// Hard links: they outlive the first copy, and its folder may be closed to the server's user.
    private static void link(Path programs, Path home) throws IOException {
        for (Path path : all(programs)) {
            Path here = home.resolve(programs.relativize(path));
            if (Files.isSymbolicLink(path)) {
                Files.createSymbolicLink(here, Files.readSymbolicLink(path));
            } else if (Files.isDirectory(path)) {
                Files.createDirectory(here);
            } else {
                Files.createLink(here, path);
            }
        }
    }

    /// A folder before what is in it.
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        }
    }

    private static void discard(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
