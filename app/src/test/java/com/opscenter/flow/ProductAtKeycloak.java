package com.opscenter.flow;

import com.opscenter.keycloak.KeycloakRealm;
import com.opscenter.keycloak.KeycloakServer;
import com.opscenter.keycloak.Relay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/// The product with its people in a realm of a real Keycloak, which it administers over a line that
/// can be cut.
final class ProductAtKeycloak implements AutoCloseable {

    /// Somebody the realm had before the product came, who has never signed in.
    static final String OLD_HAND = "old-hand";

    private static final String BOSS = "boss";

    private static @Nullable ProductAtKeycloak shared;

    private final KeycloakServer server = KeycloakServer.shared();
    private final Relay line = new Relay(server.url());
    private final int port = Runs.freePort();
    private final KeycloakRealm realm = server.realm("http://localhost:" + port);
    private final ConfigurableApplicationContext context;

    /// @param data where it keeps everything
    /// @param more how else it is configured
    ProductAtKeycloak(Path data, List<String> more) {
        List<String> arguments = new ArrayList<>(Runs.arguments(data, Path.of(""), port));
        arguments.remove("--opscenter.demo=true");
        arguments.removeIf(argument -> argument.startsWith("--opscenter.lab-file="));
        arguments.addAll(realm.arguments());
        arguments.add("--opscenter.identity.admin-uri=" + line.url());
        arguments.add("--opscenter.identity.people=all");
        arguments.addAll(more);
        realm.person(BOSS, "admin");
        realm.person(OLD_HAND, "auditor");
        context = Runs.here(arguments, List.of());
        // Whoever is made in the realm from now on is not looked for within this hour.
        Until.see(
                () -> admin().get(OwnPeople.USERS + "?search=" + OLD_HAND),
                answer -> answer.status() == 200 && answer.body().path("users").size() == 1);
    }

    /// The one of all tests of a process, with the realm's word on roles, started by the first who
    /// asks. Whoever cuts its line mends it.
    static synchronized ProductAtKeycloak shared() {
        ProductAtKeycloak product = shared;
        if (product == null) {
            try {
                Path data = Files.createTempDirectory("opscenter-keycloak");
                ProductAtKeycloak started =
                        new ProductAtKeycloak(data, List.of("--opscenter.identity.roles=realm"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> started.end(data)));
                product = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            shared = product;
        }
        return product;
    }

    private void end(Path data) {
        close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KeycloakRealm realm() {
        return realm;
    }

    /// Of the same server, and for a client of the same name.
    String tokenOfAnotherRealm() {
        return server.imported().ownToken();
    }

    Relay line() {
        return line;
    }

    /// An administrator, who has just proven who they are.
    Rest admin() {
        return person(BOSS);
    }

    /// Somebody who comes in with the password of everybody.
    ///
    /// @return their id
    String create(String name, String role) {
        String body =
                """
                {"email":"%1$s@example.com","username":"%1$s","firstName":"Ada",
                 "lastName":"Lovelace","password":"%2$s","temporary_password":false,
                 "role":"%3$s"}
                """
                        .formatted(name, KeycloakRealm.PASSWORD, role);
        return admin().post(OwnPeople.USERS, body).is(201).text("/id");
    }

    Rest person(String username) {
        return Rest.bearer(url(), realm.token(username));
    }

    Rest anybody() {
        return new Rest(url(), List.of());
    }

    String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        context.close();
        line.close();
    }

    /// Events of that type that tell of it.
    List<JsonNode> events(String type, String about) {
        return admin().get("/api/v1/audit/events?type=" + type)
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .filter(event -> event.toString().contains(about))
                .toList();
    }

    /// Whether somebody is known here and belongs somewhere.
    static boolean isHoused(Answer me) {
        return me.status() == 200 && !me.body().path("organizations").isEmpty();
    }
}
