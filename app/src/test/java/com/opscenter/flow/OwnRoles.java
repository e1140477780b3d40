package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Roles of a test's own.
record OwnRoles(Product product) {

    static final String PERMISSIONS = "/api/v1/permissions";
    static final String ROLES = PERMISSIONS + "/roles";

    /// One that no other role has or had.
    static String name() {
        return "role-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String one(String name) {
        return ROLES + "/" + name;
    }

    /// @param permissions as JSON, such as `"power":["read"]`
    static String body(String name, int level, String scope, String permissions) {
        return "{\"name\":\"%s\",\"level\":%d,\"scope\":\"%s\",\"permissions\":{%s}}"
                .formatted(name, level, scope, permissions);
    }

    /// One of the whole platform.
    ///
    /// @return its name
    String define(String permissions) {
        String name = name();
        product.robot().post(ROLES, body(name, 6, "platform", permissions)).is(201);
        return name;
    }

    /// One that may at home whatever an administrator may everywhere.
    ///
    /// @return its name
    String defineEverythingAtHome() {
        String name = name();
        Map<String, List<String>> actions =
                product.person("admin")
                        .rest()
                        .get("/api/v1/auth/me")
                        .body()
                        .path("permissions")
                        .valueStream()
                        .map(held -> held.asString().split(":"))
                        .collect(
                                Collectors.groupingBy(
                                        held -> held[0],
                                        Collectors.mapping(held -> held[1], Collectors.toList())));
        String permissions = JsonMapper.shared().writeValueAsString(actions);
        String inside = permissions.substring(1, permissions.length() - 1);
        product.robot().post(ROLES, body(name, 6, "own", inside)).is(201);
        return name;
    }

    Answer grant(String role, String resource, String action) {
        return product.robot().post(PERMISSIONS + "/grant", change(role, resource, action)).is(200);
    }

    Answer revoke(String role, String resource, String action) {
        return product.robot()
                .post(PERMISSIONS + "/revoke", change(role, resource, action))
                .is(200);
    }

    static String change(String role, String resource, String action) {
        return "{\"role_id\":\"%s\",\"resource\":\"%s\",\"actions\":[\"%s\"]}"
                .formatted(role, resource, action);
    }

    /// Takes the role from whoever holds it and deletes it.
    void discard(String role, String... holders) {
        for (String holder : holders) {
            product.robot().delete(OwnPeople.one(holder) + "/roles/" + role).is(200);
        }
        product.robot().delete(one(role)).is(204);
    }

    static List<String> texts(JsonNode array) {
        assertThat(array.isArray()).isTrue();
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
