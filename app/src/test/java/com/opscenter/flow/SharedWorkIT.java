package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.data.Refused;
import com.opscenter.lab.Lab;
import com.opscenter.postgres.PostgresServer;
import com.opscenter.postgres.UnpackedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/// Three processes on one database share the work: one moves rows and reacts, one answers, one
/// serves the devices.
class SharedWorkIT {

    private static final String PDUS = "/api/v1/power/pdus";

    @TempDir private Path folder;

    /// LibreNMS, OPNsense, the host monitor, the status page, Firewalla and the log of devices.
    private static final int SYSTEMS = 6;

    @Test
    void each_process_does_its_part_and_nothing_else() throws Exception {
        try (DataDirectory directory =
                        DataDirectory.open(UnpackedOnce.in(folder.resolve("postgres")), Kind.DEMO);
                PostgresServer database = PostgresServer.in(directory);
                Lab lab = Lab.start(folder.resolve("lab"), Optional.of(0))) {
            database.start();
            int port = Runs.freePort();
            try (var rows = node(database, "rows", port, "projections,reactions");
                    var web = node(database, "web", port, "web")) {
                Rest here = robot(web);
                onlyHealth(rows);
                assertThat(here.get("/api/v1/sources").is(200).body().path("items"))
                        .hasSize(
                                lab.pdus().size()
                                        + lab.switches().size()
                                        + lab.consoles().size()
                                        + lab.routers().size()
                                        + SYSTEMS);
                assertThat(here.get(PDUS).is(200).body().path("items")).isEmpty();

                try (var devices = node(database, "devices", port, "adapters")) {
                    onlyHealth(devices);
                    Until.see(() -> here.get(PDUS).body().path("items").size(), all -> all == 3);
                    String asked =
                            here.post("/api/v1/power/outlets/pdu-1:1/off", "{}")
                                    .is(202)
                                    .text("/id");
                    Answer ended = here.get("/api/v1/commands/" + asked + "?wait=30").is(200);
                    assertThat(ended.text("/status")).isEqualTo("confirmed");
                    String after = "?after=" + ended.text("/position");
                    assertThat(here.get("/api/v1/power/outlets/pdu-1:1" + after).text("/state"))
                            .isEqualTo("OFF");
                }
                here.delete("/api/v1/sources/pdu-3").is(204);
                Until.see(() -> here.get(PDUS).body().path("items").size(), left -> left == 2);
            }
        }
    }

    @Test
    void a_role_that_is_none_stops_the_start() {
        assertThatThrownBy(() ->
                        Runs.here(
                                List.of("--opscenter.roles=web,adaptors", "--server.port=0"),
                                List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("\"adaptors\"");
    }

    private static void onlyHealth(ConfigurableApplicationContext process) {
        Rest nobody = new Rest(url(process), List.of());
        nobody.get("/api/v1/health").is(200);
        nobody.get(PDUS).isProblem(404, "not-found");
        assertThat(nobody.get("/ops", "Accept", "text/html").status()).isEqualTo(404);
    }

    private static String url(ConfigurableApplicationContext process) {
        return "http://localhost:" + process.getEnvironment().getProperty("server.port");
    }

    private Rest robot(ConfigurableApplicationContext process) throws IOException {
        return Product.robot(
                url(process),
                JsonMapper.shared()
                        .readTree(Files.readString(folder.resolve("rows/credentials.json"))));
    }

    /// Processes of one installation share the first one's secrets.
    private ConfigurableApplicationContext node(
            PostgresServer database, String name, int publicPort, String roles) throws IOException {
        Path data = folder.resolve(name);
        Path first = folder.resolve("rows");
        if (!data.equals(first)) {
            FileSystemUtils.copyRecursively(first, data);
            Files.deleteIfExists(data.resolve("credentials.json"));
        }
        int port = roles.contains("web") ? publicPort : Runs.freePort();
        List<String> arguments =
                new ArrayList<>(Runs.arguments(data, folder.resolve("lab/lab.json"), publicPort));
        arguments.remove("--server.port=" + publicPort);
        arguments.add("--server.port=" + port);
        arguments.add("--opscenter.roles=" + roles);
        arguments.add("--opscenter.adapters.node=" + name);
        arguments.add("--opscenter.database.url=" + database.url("opscenter"));
        arguments.add("--opscenter.database.username=" + database.username());
        arguments.add("--opscenter.database.password=" + database.password());
        return Runs.here(arguments, List.of());
    }
}
