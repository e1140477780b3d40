package com.opscenter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the committed description says of parameters and bodies.
class DescribedParametersTest {

    private final JsonNode api;

    DescribedParametersTest() throws IOException {
        api = JsonMapper.shared().readTree(Files.readString(Path.of("openapi.json")));
    }

    /// Such as of a constant that is taken for a member.
    @Test
    void no_parameter_is_a_member_of_another() {
        List<String> names =
                operations()
                        .flatMap(it -> it.path("parameters").valueStream())
                        .map(it -> it.path("name").asString(""))
                        .toList();
        assertThat(names).contains("limit").noneMatch(name -> name.contains("."));
    }

    @Test
    void what_is_repeated_has_a_key_and_what_is_changed_a_version() {
        assertThat(headers("/api/v1/admin/users/{user_id}", "put"))
                .containsExactly("X-Organization-Id", "Idempotency-Key", "If-Match");
        assertThat(headers("/api/v1/admin/users", "post"))
                .containsExactly("X-Organization-Id", "Idempotency-Key");
        assertThat(headers("/api/v1/admin/users", "get")).containsExactly("X-Organization-Id");
        assertThat(headers("/api/v1/health", "get")).isEmpty();
    }

    @Test
    void a_file_of_people_is_described_in_each_of_its_forms() {
        JsonNode forms =
                operation("/api/v1/admin/users/bulk/import", "post").at("/requestBody/content");
        assertThat(forms.at("/multipart~1form-data/schema/properties/file/format").asString())
                .isEqualTo("binary");
        assertThat(forms.at("/application~1json/schema/properties/users/items/$ref").asString())
                .endsWith("/CreateBody");
        assertThat(
                        operation("/api/v1/admin/users/export", "get")
                                .path("parameters")
                                .valueStream()
                                .map(it -> it.path("name").asString("")))
                .contains("role", "after")
                .doesNotContain("at", "limit", "offset", "sort");
    }

    @Test
    void where_one_signs_in_is_described() {
        for (String path : List.of("/auth/login", "/auth/login/{idp}", "/auth/callback")) {
            JsonNode described = operation(path, "get");
            assertThat(described.path("x-needs").asString()).as(path).isEqualTo("public");
            assertThat(described.at("/responses/302/headers/Location").isMissingNode())
                    .as(path)
                    .isFalse();
        }
    }

    private List<String> headers(String path, String method) {
        return operation(path, method)
                .path("parameters")
                .valueStream()
                .map(it -> it.path("$ref").asString(""))
                .filter(it -> !it.isEmpty())
                .map(it -> it.substring(it.lastIndexOf('/') + 1))
                .toList();
    }

    private JsonNode operation(String path, String method) {
        return api.path("paths").path(path).path(method);
    }

    private Stream<JsonNode> operations() {
        return api.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isObject);
    }
}
