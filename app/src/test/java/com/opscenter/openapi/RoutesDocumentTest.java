package com.opscenter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoutesDocumentTest {

    private static final Path DESCRIPTION = Path.of("openapi.json");
    private static final Path DOCUMENT = Path.of("..", "docs", "routes.md");

    /// `-Droutes.write=true` writes the document.
    @Test
    void the_document_says_what_every_route_needs() throws IOException {
        String document = document(JsonMapper.shared().readTree(Files.readString(DESCRIPTION)));
        if (Boolean.getBoolean("routes.write")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
    }

    private static String document(JsonNode description) {
        Map<String, String> lines = new TreeMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> lines.put(path.getKey(), line(path.getKey(), path.getValue())));
        return """
        # Routes and what they need

        Every operation of the API, by its path. A permission must hold in the organization one acts for; *platform*: it must be granted by a role of the platform. *signed in*: anybody, and what it is about decides further. [access.md](access.md) has the rules. Generated from `app/openapi.json`.

        | path | method: needs |
        |---|---|
        """
                + lines.values().stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String path, JsonNode operations) {
        return operations.properties().stream()
                .map(operation ->
                        operation.getKey().toUpperCase(Locale.ROOT)
                                + ": "
                                + needs(operation.getValue()))
                .collect(Collectors.joining(" · ", "| `" + path + "` | ", " |"));
    }

    private static String needs(JsonNode operation) {
        String needs = operation.path("x-needs").asString();
        return switch (needs) {
            case "public" -> "public";
            case "signed-in" -> "signed in";
            default ->
                    "`"
                            + needs
                            + "`"
                            + (operation.path("x-scope").asString("").equals("platform")
                                    ? " *platform*"
                                    : "");
        };
    }
}
