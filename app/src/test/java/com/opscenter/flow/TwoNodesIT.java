package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.postgres.PostgresServer;
import com.opscenter.postgres.UnpackedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/// Two nodes on one database: the second one folds nothing as long as the first lives.
class TwoNodesIT {

    @TempDir private Path folder;

    @Test
    void a_change_made_on_one_node_is_told_by_the_other_and_a_key_revoked_counts_there()
            throws Exception {
        try (DataDirectory directory =
                        DataDirectory.open(UnpackedOnce.in(folder.resolve("postgres")), Kind.DEMO);
                PostgresServer database = PostgresServer.in(directory)) {
            database.start();
            int port = Runs.freePort();
            Path first = folder.resolve("first");
            try (var here = node(database, first, port, port);
                    var there = another(database, first, port)) {
                assertThat(here.isRunning() && there.isRunning()).isTrue();
                Rest robot =
                        Product.robot(
                                "http://localhost:" + port,
                                JsonMapper.shared()
                                        .readTree(
                                                Files.readString(
                                                        first.resolve("credentials.json"))));
                String org = robot.get("/api/v1/auth/me").is(200).text("/org/id");
                String url =
                        "http://localhost:" + there.getEnvironment().getProperty("server.port");
                try (Live live =
                        Live.open(url, List.of(), "Authorization:" + robot.headers().get(1))
                                .hear("/topic/" + org + ".sources")) {
                    live.next(frame -> frame.json().path("kind").asString().equals("beat"));
                    robot.post("/api/v1/sources", SOURCE).is(201);
                    live.next(frame -> frame.body().contains("unplugged"));
                }
                rolesAreTheSame(robot, new Rest(url, robot.headers()));
                revoked(robot, url);
            }
        }
    }

    /// What one node is told of a role, the other one goes by.
    private static void rolesAreTheSame(Rest here, Rest there) {
        String role = OwnRoles.one("both-nodes");
        here.post(OwnRoles.ROLES, OwnRoles.body("both-nodes", 6, "own", "\"power\":[\"read\"]"))
                .is(201);
        Until.see(() -> there.get(role).status(), status -> status == 200);
        here.put(role, "{\"permissions\":{}}").is(200);
        Until.see(
                () -> there.get(role).is(200).body().at("/permissions/power"),
                actions -> actions.isEmpty());
        there.delete(role).is(204);
        Until.see(() -> here.get(role).status(), status -> status == 404);
    }

    /// The other node knows the key by heart, and its connection is open.
    private static void revoked(Rest robot, String url) {
        OwnKey key = OwnKey.make(robot, "\"sources:read\"");
        Rest there = new Rest(url, key.header().headers());
        Until.see(() -> there.get("/api/v1/sources").status(), status -> status == 200);
        String org = there.get("/api/v1/auth/me").is(200).text("/org/id");
        try (EventFeed feed = EventFeed.open(there, org + ".sources")) {
            feed.next(event -> event.name().equals(org + ".sources"));
            robot.delete(key.path()).is(200);
            Until.see(() -> there.get("/api/v1/sources").status(), status -> status == 401);
            there.get("/api/v1/sources").isProblem(401, "key-revoked");
            assertThat(feed.next(EventFeed.END::equals)).isEqualTo(EventFeed.END);
        }
    }

    private static final String SOURCE =
            """
            {"kind": "apc-pdu", "name": "unplugged", "endpoint": "snmp://127.0.0.1:9",
             "config": {"version": "2c"}, "credentials": {"community": "none"}}
            """;

    /// Shares the first one's secrets, as nodes of one installation do.
    private ConfigurableApplicationContext another(
            PostgresServer database, Path first, int publicPort) throws IOException {
        Path second = folder.resolve("second");
        FileSystemUtils.copyRecursively(first, second);
        Files.deleteIfExists(second.resolve("credentials.json"));
        return node(database, second, publicPort, Runs.freePort());
    }

    private ConfigurableApplicationContext node(
            PostgresServer database, Path data, int publicPort, int port) {
        List<String> arguments = new ArrayList<>(Runs.arguments(data, Path.of(""), publicPort));
        arguments.remove("--server.port=" + publicPort);
        arguments.add("--server.port=" + port);
        arguments.add("--opscenter.database.url=" + database.url("opscenter"));
        arguments.add("--opscenter.database.username=" + database.username());
        arguments.add("--opscenter.database.password=" + database.password());
        return Runs.here(arguments, List.of());
    }
}
