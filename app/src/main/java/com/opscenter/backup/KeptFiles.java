package com.opscenter.backup;

import com.opscenter.data.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a data directory that go with its rows: secrets, and what a demo's lab remembers.
/// Not the passwords of the database, which a new one makes for itself.
final class KeptFiles {

    private static final Pattern NAME =
            Pattern.compile("(secrets|lab|lab/units)/[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "secrets/postgres",
                    "secrets/ops_owner",
                    "secrets/ops_writer",
                    "secrets/ops_reader",
                    "lab/lab.lock",
                    "lab/lab.json");

    private static final List<String> FOLDERS = List.of("secrets", "lab", "lab/units");

    private KeptFiles() {}

    /// Their names relative to the directory, with `/`.
    static List<String> in(Path directory) throws IOException {
        Stream.Builder<String> names = Stream.builder();
        for (String folder : FOLDERS) {
            if (Files.isDirectory(directory.resolve(folder))) {
                try (Stream<Path> files = Files.list(directory.resolve(folder))) {
                    files.filter(Files::isRegularFile)
                            .map(file -> folder + "/" + file.getFileName())
                            .filter(KeptFiles::isKept)
                            .forEach(names);
                }
            }
        }
        return names.build().sorted().toList();
    }

    /// @throws IOException where the name leads anywhere else
    static void write(Path directory, String name, byte[] content) throws IOException {
        if (!isKept(name)) {
            throw new IOException("the backup holds a file of an unexpected name: " + name);
        }
        Path file = directory.resolve(name);
        DurableFile.createFolder(file.resolveSibling(".").normalize());
        DurableFile.write(file, content);
    }

    private static boolean isKept(String name) {
        return NAME.matcher(name).matches() && !LEFT_OUT.contains(name) && !isDraft(name);
    }

    /// Written beside and not yet renamed, by whoever is running now.
    private static boolean isDraft(String name) {
        return name.endsWith(".new") || name.endsWith(".draft");
    }
}
