package com.opscenter.flow;

import com.opscenter.postgres.UnpackedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The product in a process of its own, with the PostgreSQL inside its data directory, until it is
/// killed.
final class HoldsTheProduct {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final Path labFile;
    private final int port = Runs.freePort();

    HoldsTheProduct(Path data, Path labFile) {
        this.data = data;
        this.labFile = labFile;
    }

    static void main(String[] arguments) {
        Runs.here(List.of(arguments), List.of(HoldsTheAnswer.class.getName()))
                .registerShutdownHook();
    }

    /// @return the process, once everything answers
    Process fork() throws IOException {
        UnpackedOnce.in(data);
        Files.deleteIfExists(credentialsFile());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(HoldsTheProduct.class.getName());
        command.addAll(Runs.arguments(data, labFile, port));
        command.add("--logging.threshold.console=ERROR");
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(ProcessBuilder.Redirect.to(outputFile().toFile()))
                        .start();
        Until.see(
                () -> Files.exists(credentialsFile()) || !process.isAlive(),
                Predicate.isEqual(true));
        return process;
    }

    String url() {
        return "http://localhost:" + port;
    }

    Rest robot() throws IOException {
        JsonNode credentials = JSON.readTree(Files.readString(credentialsFile()));
        return Product.robot(url(), credentials);
    }

    /// Where the answer that is held back leads to, empty as long as none is.
    String held() {
        try (Stream<String> lines = Files.lines(outputFile())) {
            return lines.filter(line -> line.startsWith(HoldsTheAnswer.HELD))
                    .map(line -> line.substring(HoldsTheAnswer.HELD.length()))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path credentialsFile() {
        return data.resolve("credentials.json");
    }

    private Path outputFile() {
        return data.resolveSibling("product.out");
    }
}
