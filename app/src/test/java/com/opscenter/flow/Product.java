package com.opscenter.flow;

import com.opscenter.assembly.Tokens;
import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.lab.Lab;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.hostmon.LabHostmon;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.opnsense.LabOpnsense;
import com.opscenter.postgres.PostgresServer;
import com.opscenter.postgres.UnpackedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The running product of this JVM, with a demo's people and the lab's devices, and the hands to
/// take its database away.
final class Product {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> OFF_AT_START = Set.of("pdu-1:3", "pdu-2:7", "pdu-2:8");

    private static final String FAILS_ON_PURPOSE = "port/zyxel-1/9";
    private static final String VERDICT = "/api/v1/ops/verdict";
    private static final String SEEN = "{\"note\":\"seen\"}";

    private static @Nullable Product shared;

    private final Path folder;
    private final DataDirectory directory;
    private PostgresServer database;
    private final Lab lab;
    private final String url;
    private final JsonNode credentials;
    private final Rest robot;
    private final String organization;

    private Product(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        directory = DataDirectory.open(UnpackedOnce.in(folder.resolve("postgres")), Kind.DEMO);
        database = PostgresServer.in(directory);
        database.start();
        lab = Lab.start(folder.resolve("lab"), Optional.of(0));
        int port = Runs.freePort();
        url = "http://localhost:" + port;
        List<String> arguments =
                new ArrayList<>(
                        Runs.arguments(
                                folder.resolve("data"), folder.resolve("lab/lab.json"), port));
        arguments.add("--opscenter.database.url=" + database.url("opscenter"));
        arguments.add("--opscenter.database.username=" + database.username());
        arguments.add("--opscenter.database.password=" + database.password());
        var context =
                Runs.here(
                        arguments,
                        List.of(
                                FailsOnDemand.class.getName(),
                                Observes.class.getName(),
                                Inside.class.getName()));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            context.close();
                            discard();
                        }));
        credentials = JSON.readTree(Files.readString(folder.resolve("data/credentials.json")));
        robot = robot(url, credentials);
        organization = robot.get("/api/v1/auth/me").is(200).text("/org/id");
        Until.see(this::calm, calm -> calm);
    }

    /// The one product, started by the first who asks.
    static synchronized Product shared() {
        Product product = shared;
        if (product == null) {
            try {
                product = new Product(Files.createTempDirectory("opscenter-flow"));
            } catch (IOException e) {
                throw new IllegalStateException("the product did not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            shared = product;
        }
        return product;
    }

    /// The service account of the demo, which may do everything.
    static Rest robot(String url, JsonNode credentials) {
        JsonNode client = credentials.get("client");
        String token =
                Tokens.byPost(url, client.get("id").asString(), client.get("secret").asString());
        return Rest.bearer(url, token);
    }

    private boolean calm() {
        return isNominal(verdict())
                && robot.get("/api/v1/power/pdus").body().at("/items").size() == 3;
    }

    private void discard() {
        try {
            lab.close();
            database.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new IllegalStateException("left behind: " + folder, e);
        }
    }

    String url() {
        return url;
    }

    Rest robot() {
        return robot;
    }

    LabPdu pdu(String id) {
        return Objects.requireNonNull(lab.pdus().get(id));
    }

    LabCli console(String id) {
        return Objects.requireNonNull(lab.consoles().get(id));
    }

    LabLibreNms libreNms() {
        return lab.libreNms();
    }

    LabOpnsense opnsense() {
        return lab.opnsense();
    }

    LabFirewalla firewalla() {
        return lab.firewalla();
    }

    /// Where the lab is broken and mended, and its mailbox read.
    Rest laboratory() {
        return new Rest("http://127.0.0.1:" + lab.controlPort(), List.of());
    }

    LabHostmon hostmon() {
        return lab.hostmon();
    }

    /// Every outlet as the lab starts it and nothing kept in its effects, whatever earlier tests
    /// did.
    void switchBack() {
        lab.pdus().values().forEach(LabPdu::mend);
        for (String id : List.of("pdu-1", "pdu-2")) {
            for (JsonNode outlet :
                    robot.get("/api/v1/power/pdus/" + id + "/outlets").body().at("/items")) {
                String wanted = OFF_AT_START.contains(outlet.path("id").asString()) ? "OFF" : "ON";
                if (!outlet.path("state").asString().equals(wanted)) {
                    switchTo(outlet, wanted);
                }
            }
        }
        acceptDrifts();
        lab.pdus().values().forEach(LabPdu::forgetEffects);
    }

    /// Whatever was changed behind the commands of earlier tests is wanted as it is.
    private void acceptDrifts() {
        String drifts = "/api/v1/sources/drift";
        for (JsonNode drift : robot.get(drifts).is(200).body().at("/items")) {
            robot.post(drifts + "/" + drift.path("id").asString() + "/accept", "{}").is(202);
        }
    }

    private void switchTo(JsonNode outlet, String wanted) {
        String words =
                "{\"reason\":\"as it was\",\"confirm\":\"%s\"}"
                        .formatted(outlet.path("name").asString());
        String path = "/api/v1/power/outlets/" + outlet.path("id").asString();
        Until.see(
                () -> robot.post(path + "/" + wanted.toLowerCase(Locale.ROOT), words).status(),
                status -> status == 202);
        Until.see(
                () -> robot.get(path).body(),
                shown ->
                        shown.path("state").asString().equals(wanted)
                                && shown.path("pending").isNull());
    }

    /// Nothing is wrong any more; who waits in vain is told what still is. Outcomes that earlier
    /// tests left to be dismissed are, and drifts to be accepted.
    void awaitNominal() {
        acceptDrifts();
        for (JsonNode reason : verdict().path("reasons")) {
            String key = reason.path("key").asString();
            if (key.startsWith("command/")) {
                robot.post("/api/v1/" + key.replace("command/", "commands/") + "/dismiss", SEEN);
            }
        }
        Until.see(this::verdict, Product::isNominal);
    }

    JsonNode verdict() {
        return robot.get(VERDICT).is(200).body();
    }

    /// Nothing is wrong but the port of the lab that fails on purpose: after a quarter of an hour
    /// it has counted enough errors to be told.
    static boolean isNominal(JsonNode verdict) {
        return verdict.path("blindSources").asInt() == 0
                && verdict.path("reasons")
                        .valueStream()
                        .allMatch(reason -> reason.path("key").asString().equals(FAILS_ON_PURPOSE));
    }

    void stopDatabase() throws IOException {
        database.close();
    }

    /// Whatever the rights of the product forbid.
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                database.url("opscenter"), database.username(), database.password());
    }

    void sql(String statement) {
        try (Connection connection = database();
                Statement asked = connection.createStatement()) {
            asked.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// On the port it had before.
    void startDatabase() throws IOException, InterruptedException {
        database = PostgresServer.in(directory);
        database.start();
    }

    /// The destination of a feature's frames.
    String topic(String feature) {
        return "/topic/" + organization + "." + feature;
    }

    String organization() {
        return organization;
    }

    Live listener() {
        return Live.open(url, List.of(), "Authorization:" + robot.headers().get(1));
    }

    /// Somebody who signed in with a browser.
    Person person(String role) {
        for (JsonNode user : credentials.get("users")) {
            if (user.get("role").asString().equals(role)) {
                return Person.signIn(
                        url, user.get("username").asString(), user.get("password").asString());
            }
        }
        throw new IllegalStateException("nobody is " + role);
    }

    /// What somebody would send to register that unit once more.
    Map<String, Object> sourceOf(String id) {
        var user = pdu(id).users().ops();
        return Map.of(
                "kind",
                "apc-pdu",
                "endpoint",
                "snmp://127.0.0.1:" + pdu(id).port(),
                "config",
                Map.of(
                        "version",
                        "3",
                        "securityLevel",
                        "authPriv",
                        "authProtocol",
                        user.auth().label(),
                        "privProtocol",
                        user.privacy().label()),
                "credentials",
                Map.of(
                        "securityName",
                        user.name(),
                        "authPassphrase",
                        user.authPassphrase(),
                        "privPassphrase",
                        user.privPassphrase()));
    }
}
