package com.opscenter.bench.rigs;

import com.opscenter.bench.product.Client;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One process of the application on its data directory; it can die and be started again at the
/// same address.
final class Node implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Also for writing the start-up cache.
    private static final int PATIENCE_SECONDS = 240;

    private final Path data;
    private final List<String> options;
    private final Map<String, String> environment;
    private final int port;
    private @Nullable Process process;

    /// @param options what comes after the options every rig needs
    Node(Path data, List<String> options, Map<String, String> environment) throws IOException {
        this.data = Files.createDirectories(data);
        this.options = options;
        this.environment = environment;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    Path data() {
        return data;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /// Returns at once; [#awaitReady] returns when everything answers.
    void launch(String... forTheJvm) throws IOException, InterruptedException {
        Files.deleteIfExists(data.resolve("credentials.json"));
        // A process that lives for a minute only loses time to the second compiler.
        List<String> command =
                new ArrayList<>(
                        List.of(Programs.JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        if (Files.exists(Programs.cache())) {
            command.add("-XX:AOTCache=" + Programs.cache());
        }
        command.addAll(List.of(forTheJvm));
        command.addAll(List.of("-Xmx512m", "-jar", Programs.app().toString()));
        command.addAll(
                List.of(
                        "--opscenter.data=" + data,
                        "--opscenter.demo=true",
                        "--opscenter.demo-population=false",
                        "--opscenter.public-url=" + url(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--opscenter.limits.sign-in=100000",
                        "--opscenter.limits.reads=1000000",
                        "--opscenter.limits.writes=1000000",
                        "--logging.threshold.console=ERROR"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.redirectOutput(output().toFile()).start();
    }

    void awaitReady() throws Exception {
        Until.seen(
                "a start in " + data,
                () -> {
                    if (!alive()) {
                        throw new IOException("ended at its start: " + Files.readString(output()));
                    }
                    return Files.exists(data.resolve("credentials.json"));
                });
    }

    void start() throws Exception {
        launch();
        awaitReady();
    }

    /// Signed in, after some attempts where something is broken.
    Api api() throws Exception {
        return Until.given("a token of " + data, this::signIn);
    }

    private Optional<Api> signIn() throws InterruptedException {
        try {
            String card = Files.readString(data.resolve("credentials.json"));
            return Optional.of(new Api(new Client(JSON.readTree(card))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The server inside the data directory.
    Postgres postgres() {
        return new Postgres(data);
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    List<Long> pids() {
        return process == null ? List.of() : List.of(process.pid());
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /// As `./ops` ends it.
    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroy();
            process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
        kill();
        postgres().kill();
    }

    private Path output() {
        return data.resolve("app.out");
    }
}
