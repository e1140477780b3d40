package com.opscenter.adapters.keycloak;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.NewAccount;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// The adapter at a scripted Keycloak, and a clock that a test turns.
final class KeycloakWorld implements AutoCloseable {

    static final UserId ADA = new UserId("00000000-0000-4000-8000-000000000001");
    static final String ONE = "/users/" + ADA.value();
    static final String ROLES = ONE + "/role-mappings/realm";
    static final String EFFECTIVE = ROLES + "/composite";
    static final String SEARCH =
            "GET /users?briefRepresentation=false&max=10&q=ops_command_id%3Ac-1";

    static final NewAccount NEW =
            new NewAccount(
                    "c-1",
                    new Profile("ada", "ada@example.com", "Ada", null),
                    true,
                    false,
                    Set.of("developer"),
                    Map.of());

    final ScriptedKeycloak peer;
    final KeycloakWatch watch;
    final KeycloakAdmin admin;
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    KeycloakWorld() throws IOException {
        peer = new ScriptedKeycloak();
        peer.says("GET /roles/developer", 200, role("developer"));
        watch = new KeycloakWatch(clock());
        admin = admin(peer.properties());
    }

    /// Another node, or this one after a restart.
    KeycloakAdmin admin(KeycloakProperties properties) {
        KeycloakClient client = client(properties);
        return new KeycloakAdmin(properties, client, new RealmRoles(client));
    }

    RealmPeople people(KnownHere here) {
        KeycloakProperties properties = peer.properties();
        KeycloakClient client = client(properties);
        RealmRoles roles = new RealmRoles(client);
        return new RealmPeople(properties, client, roles, here, here);
    }

    RealmLacksRoles lacking() {
        return new RealmLacksRoles(new RealmRoles(client(peer.properties())), clock());
    }

    private KeycloakClient client(KeycloakProperties properties) {
        KeycloakHttp http = new KeycloakHttp(properties, watch);
        return new KeycloakClient(properties, http, new ServiceToken(properties, http, clock()));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// She has an account with attributes of others, and roles of Keycloak and of the realm.
    KeycloakWorld withAda() {
        peer.says("GET " + ONE, 200, ada("ada", true));
        peer.says("GET " + ROLES, 200, roles("default-roles-ops", "viewer", "of-another-product"));
        peer.says("GET " + EFFECTIVE, 200, roles("default-roles-ops", "viewer"));
        peer.says("POST " + ROLES, 204, "").says("DELETE " + ROLES, 204, "");
        peer.says("PUT " + ONE, 204, "");
        return this;
    }

    static String ada(String username, boolean enabled) {
        return """
        {"id":"%s","username":"%s","email":"ada@example.com","firstName":"Ada",
         "enabled":%s,"emailVerified":false,"createdTimestamp":1000,
         "attributes":{"ops_command_id":["c-1"],"badge":["17","18"]},"notBefore":3}
        """
                .formatted(ADA.value(), username, enabled);
    }

    static String roles(String... names) {
        return Arrays.stream(names).map(KeycloakWorld::role).toList().toString();
    }

    static String role(String name) {
        return "{\"id\":\"id of %1$s\",\"name\":\"%1$s\"}".formatted(name);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Override
    public void close() {
        peer.close();
    }
}
