package com.opscenter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import com.opscenter.OpsCenterApplication;
import com.opscenter.assembly.Browser;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The committed description against the running API. `-Dopenapi.write=true` writes it anew.
class OpenApiIT {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @TempDir Path data;

    @Test
    void the_committed_description_is_that_of_the_code() throws IOException {
        JsonNode api = JSON.readTree(running());
        assertThat(api.path("openapi").asString()).isEqualTo("3.1.0");
        String pretty = JSON.writeValueAsString(api) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, pretty);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(pretty);
        everyOperationHasItsOwnName(api);
    }

    private static void everyOperationHasItsOwnName(JsonNode api) {
        List<String> names = api.findValuesAsString("operationId");
        assertThat(new TreeSet<>(names)).hasSameSizeAs(names);
        assertThat(api.findValuesAsString("x-needs")).hasSameSizeAs(names).doesNotContain("nobody");
    }

    private String running() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> arguments = new ArrayList<>(Database.properties());
        arguments.add("opscenter.data=" + data);
        arguments.add("opscenter.version=0");
        arguments.add("server.port=" + port);
        arguments.add("management.server.port=-1");
        System.setProperty("axoniq.update-checker.disabled", "true");
        try (var _ =
                new SpringApplicationBuilder(OpsCenterApplication.class)
                        .run(arguments.stream().map(a -> "--" + a).toArray(String[]::new))) {
            return new Browser().get("http://localhost:" + port + "/openapi.json").body();
        }
    }
}
