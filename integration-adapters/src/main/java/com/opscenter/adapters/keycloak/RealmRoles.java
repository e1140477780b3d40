package com.opscenter.adapters.keycloak;

import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.ProviderException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The seven roles that are there from the start, as the realm has given them. Whatever else
/// somebody has, such as Keycloak's own roles or those of other applications, is left alone,
/// whatever roles of one's own are called here: those are given here alone.
@Component
@OnlyWithKeycloak
class RealmRoles {

    /// Some realms give it to everybody.
    private static final String LEAST = SystemRole.VIEWER.word();

    private final KeycloakClient client;

    RealmRoles(KeycloakClient client) {
        this.client = client;
    }

    /// With those that come from groups and other roles, as a token shows them.
    Set<String> of(UserId user) throws ProviderException {
        return given(mappings(user) + "/composite").keySet();
    }

    /// Of these roles those that the realm does not have.
    Set<String> lacking(Set<String> names) throws ProviderException {
        Set<String> lacking = new TreeSet<>();
        for (String name : names) {
            if (isOurs(name) && client.get(role(name)).isEmpty()) {
                lacking.add(name);
            }
        }
        return lacking;
    }

    /// Takes what is too much and gives what is missing.
    ///
    /// @throws ProviderException.Refused something is still as it was: the realm does not have a
    ///   role that is to be given, or gives one that is to be taken by a group or another role
    void bring(UserId user, Set<String> all) throws ProviderException {
        Set<String> wanted = all.stream().filter(RealmRoles::isOurs).collect(Collectors.toSet());
        Set<String> effective = of(user);
        if (effective.equals(wanted)) {
            return;
        }
        take(user, wanted);
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(effective);
        give(user, missing);
        require(user, wanted);
    }

    private void take(UserId user, Set<String> wanted) throws ProviderException {
        List<JsonNode> tooMuch =
                given(mappings(user)).entrySet().stream()
                        .filter(one -> !wanted.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (!tooMuch.isEmpty()) {
            client.delete(mappings(user), AccountMapping.list(tooMuch));
        }
    }

    /// Those the realm has.
    void give(UserId user, Set<String> names) throws ProviderException {
        List<JsonNode> found = new ArrayList<>();
        for (String name : names) {
            if (isOurs(name)) {
                client.get(role(name)).ifPresent(found::add);
            }
        }
        ArrayNode missing = AccountMapping.list(found);
        if (!missing.isEmpty()) {
            client.post(mappings(user), missing);
        }
    }

    private void require(UserId user, Set<String> wanted) throws ProviderException {
        Set<String> now = of(user);
        Set<String> kept = new TreeSet<>(now);
        kept.removeAll(wanted);
        kept.remove(LEAST);
        Set<String> lacking = new TreeSet<>(wanted);
        lacking.removeAll(now);
        if (!kept.isEmpty()) {
            throw new ProviderException.Refused(
                    "The realm still gives %s, by a group or another role".formatted(kept));
        }
        if (!lacking.isEmpty()) {
            throw new ProviderException.Refused("The realm has no role " + lacking);
        }
    }

    private Map<String, JsonNode> given(String path) throws ProviderException {
        Optional<JsonNode> mappings = client.get(path);
        return mappings.stream()
                .flatMap(JsonNode::valueStream)
                .filter(role -> isOurs(name(role)))
                .collect(Collectors.toMap(RealmRoles::name, Function.identity()));
    }

    private static boolean isOurs(String name) {
        return SystemRole.of(name).isPresent();
    }

    private static String name(JsonNode role) {
        return role.path("name").asString("");
    }

    private static String role(String name) {
        return "/roles/" + KeycloakClient.encoded(name);
    }

    private static String mappings(UserId user) {
        return "/users/" + KeycloakClient.encoded(user.value()) + "/role-mappings/realm";
    }
}
