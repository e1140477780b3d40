package com.opscenter.adapters.keycloak;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.api.provider.ProviderSession;
import com.opscenter.identity.api.provider.Wanted;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An account here and a `UserRepresentation` there. Values of attributes are lists there; here the
/// first counts. What is sent is always the whole representation that was read, changed in parts:
/// whatever a part of it leaves out is erased.
final class AccountMapping {

    /// The attribute that says which command made an account.
    static final String COMMAND = "ops_command_id";

    private AccountMapping() {}

    static Account account(JsonNode user, Set<String> roles) {
        Map<String, String> attributes = attributes(user);
        String command = attributes.remove(COMMAND);
        return new Account(
                new UserId(user.path("id").asString()),
                profile(user),
                user.path("enabled").asBoolean(false),
                user.path("emailVerified").asBoolean(false),
                Set.copyOf(roles),
                Map.copyOf(attributes),
                command,
                Instant.ofEpochMilli(user.path("createdTimestamp").asLong(0)));
    }

    private static Profile profile(JsonNode user) {
        return new Profile(
                user.path("username").asString(""),
                user.path("email").asString(""),
                name(user, "firstName"),
                name(user, "lastName"));
    }

    private static @Nullable String name(JsonNode user, String member) {
        String name = user.path(member).asString("");
        return name.isEmpty() ? null : name;
    }

    private static Map<String, String> attributes(JsonNode user) {
        Map<String, String> attributes = new HashMap<>();
        user.path("attributes")
                .properties()
                .forEach(one -> attributes.put(one.getKey(), one.getValue().path(0).asString("")));
        return attributes;
    }

    static ObjectNode fresh(NewAccount wanted, @Nullable Password password) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("enabled", wanted.enabled());
        user.put("emailVerified", wanted.emailVerified());
        write(wanted.profile(), user);
        ObjectNode attributes = user.putObject("attributes");
        wanted.attributes().forEach((name, value) -> attributes.putArray(name).add(value));
        attributes.putArray(COMMAND).add(wanted.commandId());
        if (password != null) {
            user.putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", new String(password.value()))
                    .put("temporary", password.temporary());
        }
        return user;
    }

    /// Everything but names and address.
    static ObjectNode withState(JsonNode user, Wanted wanted) {
        ObjectNode changed = whole(user);
        changed.put("enabled", wanted.enabled());
        changed.put("emailVerified", wanted.emailVerified());
        ObjectNode attributes = (ObjectNode) changed.get("attributes");
        Map<String, String> before = attributes(user);
        before.remove(COMMAND);
        before.keySet().stream()
                .filter(name -> !wanted.attributes().containsKey(name))
                .forEach(attributes::remove);
        wanted.attributes().entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                .forEach(one -> attributes.putArray(one.getKey()).add(one.getValue()));
        return changed;
    }

    static ObjectNode withProfile(JsonNode user, Profile profile) {
        ObjectNode changed = whole(user);
        write(profile, changed);
        return changed;
    }

    /// Keycloak writes user names and addresses in small letters.
    static boolean isSame(Profile one, Profile other) {
        return one.username().equalsIgnoreCase(other.username())
                && one.email().equalsIgnoreCase(other.email())
                && Objects.equals(one.firstName(), other.firstName())
                && Objects.equals(one.lastName(), other.lastName());
    }

    private static ObjectNode whole(JsonNode user) {
        ObjectNode copy = (ObjectNode) user.deepCopy();
        if (!copy.path("attributes").isObject()) {
            copy.putObject("attributes");
        }
        return copy;
    }

    /// A name that is empty is erased.
    private static void write(Profile profile, ObjectNode user) {
        user.put("username", profile.username());
        user.put("email", profile.email());
        user.put("firstName", Objects.requireNonNullElse(profile.firstName(), ""));
        user.put("lastName", Objects.requireNonNullElse(profile.lastName(), ""));
    }

    static List<ProviderSession> sessions(JsonNode list) {
        return list.valueStream().map(AccountMapping::session).toList();
    }

    private static ProviderSession session(JsonNode session) {
        String address = session.path("ipAddress").asString("");
        Map<String, String> clients = new LinkedHashMap<>();
        session.path("clients")
                .properties()
                .forEach(client -> clients.put(client.getKey(), client.getValue().asString("")));
        return new ProviderSession(
                session.path("id").asString(),
                address.isEmpty() ? null : address,
                Instant.ofEpochMilli(session.path("start").asLong(0)),
                Instant.ofEpochMilli(session.path("lastAccess").asLong(0)),
                Map.copyOf(clients));
    }

    static ArrayNode list(Iterable<? extends JsonNode> entries) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        entries.forEach(list::add);
        return list;
    }
}
