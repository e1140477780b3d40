package com.opscenter.bench.rigs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The jars of application and lab, laid out as `./ops` lays them out.
final class Programs {

    static final String JAVA = Path.of(System.getProperty("java.home"), "bin/java").toString();

    private static final Path FOLDER = Path.of("target/rigs-run").toAbsolutePath();

    private static @Nullable Path app;

    private Programs() {}

    static Path lab() throws IOException {
        return onlyOne(Rig.PROJECT.resolve("lab/target"), "lab-", ".jar");
    }

    /// Extracted, which is how it starts fastest.
    static synchronized Path app() throws IOException, InterruptedException {
        if (app == null) {
            app = extracted();
        }
        return app;
    }

    private static Path extracted() throws IOException, InterruptedException {
        Path built = onlyOne(Rig.PROJECT.resolve("app/target"), "app-", "-exec.jar");
        String stamp = checksum(built);
        Path folder = FOLDER.resolve(stamp);
        if (!Files.exists(folder)) {
            Path beside = FOLDER.resolve(stamp + ".unfinished");
            extract(built, beside);
            Files.move(beside, folder);
        }
        return onlyOne(folder, "app-", ".jar");
    }

    /// Where the start-up cache of the extracted application belongs.
    static Path cache() throws IOException, InterruptedException {
        return app().resolveSibling("app.aot");
    }

    /// Of the content: builds are reproducible, so a jar's time says nothing.
    private static String checksum(Path jar) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(jar)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                sum.update(buffer, 0, count);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static void extract(Path jar, Path folder) throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString());
        Files.createDirectories(folder);
        int code =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("the application was not extracted: exit code " + code);
        }
    }

    private static Path onlyOne(Path folder, String start, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .filter(file -> file.getFileName().toString().endsWith(end))
                    .findFirst()
                    .orElseThrow(
                            () -> new IOException("no " + start + "*" + end + " in " + folder));
        }
    }
}
