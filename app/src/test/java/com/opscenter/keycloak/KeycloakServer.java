package com.opscenter.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The Keycloak that the build unpacked, on loopback, with a database in its memory. All tests of a
/// build share one, in whatever process they run; each works in a [KeycloakRealm] of its own. The
/// realm that the product brings along is imported as it stands in `docker/keycloak`, under its own
/// name.
public final class KeycloakServer {

    /// The first start builds the server.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path REALM = Path.of("..", "docker", "keycloak", "realm.json");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final class Holder {
        static final KeycloakServer SHARED = SharedUse.of(TARGET.resolve("keycloak")).server();
    }

    private final int port;
    private final String administrator;
    private final String password;
    private final String clientSecret;

    private KeycloakServer(int port, String administrator, String password, String clientSecret) {
        this.port = port;
        this.administrator = administrator;
        this.password = password;
        this.clientSecret = clientSecret;
    }

    /// Started by the first who asks; a first start takes more than a minute.
    public static KeycloakServer shared() {
        return Holder.SHARED;
    }

    /// A realm of one's own, made of the one the product brings along. What tests need beyond it:
    /// tokens by password alone.
    ///
    /// @param productUrl where the product is that signs people in there
    public KeycloakRealm realm(String productUrl) {
        String name = "ops-" + random().substring(0, 8);
        return KeycloakRealm.create(
                new MasterRealm(url(), administrator, password), name, productUrl);
    }

    /// The realm that was imported when the server started, as an operator's would be.
    public KeycloakRealm imported() {
        return new KeycloakRealm(
                new MasterRealm(url(), administrator, password), "ops-center", clientSecret);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    static String realmFile() {
        try {
            return Files.readString(REALM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String random() {
        byte[] bytes = new byte[24];
        RandomGenerator.of("SecureRandom").nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// @return what whoever shares the server has to know
    static Properties start(Path folder) throws IOException {
        Path home = home(folder);
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                REALM,
                imports.resolve("ops-center-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Properties known = new Properties();
        known.setProperty("port", String.valueOf(freePort()));
        known.setProperty("administrator", "tests");
        known.setProperty("password", random());
        known.setProperty("clientSecret", random());
        Process process = process(folder, home, known);
        known.setProperty("pid", String.valueOf(process.pid()));
        KeycloakServer server = of(known);
        await(server, process, folder);
        return known;
    }

    static KeycloakServer of(Properties known) {
        return new KeycloakServer(
                Integer.parseInt(known.getProperty("port")),
                known.getProperty("administrator"),
                known.getProperty("password"),
                known.getProperty("clientSecret"));
    }

    private static Path home(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "no Keycloak in " + folder + ": the build did not unpack it"));
        }
    }

    private static Process process(Path folder, Path home, Properties known) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + known.getProperty("port"),
                        "--http-management-port=" + freePort());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m -XX:TieredStopAtLevel=1");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", known.getProperty("administrator"));
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", known.getProperty("password"));
        environment.put("OPSCENTER_IDENTITY_CLIENT_SECRET", known.getProperty("clientSecret"));
        environment.put("OPSCENTER_PUBLIC_URL", "http://localhost:8084");
        environment.put(
                "OPSCENTER_BACKCHANNEL_URL",
                "http://127.0.0.1:8084/logout/connect/back-channel/keycloak");
        return builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(folder.resolve("keycloak.log").toFile())
                .start();
    }

    private static void await(KeycloakServer server, Process process, Path folder) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!server.answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Keycloak did not start, see " + folder.resolve("keycloak.log"));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    boolean answers() {
        URI discovery = URI.create(url() + "/realms/ops-center/.well-known/openid-configuration");
        try {
            return HTTP.send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
