package com.opscenter.scim.command;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.provisioning.Portrait;
import com.opscenter.identity.api.provisioning.ProvisionedPerson;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.Organizations.Known;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes people as resources (RFC 7643, 4.1).
@Component
class UserDocument {

    private final Organizations organizations;
    private final URI home;

    UserDocument(
            Organizations organizations,
            @Value("${opscenter.public-url:http://localhost:8084}") URI home) {
        this.organizations = organizations;
        this.home = home;
    }

    /// What may be changed of somebody.
    static ObjectNode writable(ProvisionedPerson person) {
        ObjectNode user = Tree.MAKE.objectNode();
        if (person.externalId() != null) {
            user.put("externalId", person.externalId());
        }
        user.put("userName", words(person.username()));
        ObjectNode name = user.putObject("name");
        put(name, "givenName", person.firstName());
        put(name, "familyName", person.lastName());
        user.put("active", person.active());
        user.putArray("emails")
                .addObject()
                .put("value", words(person.email()))
                .put("type", "work")
                .put("primary", true);
        ArrayNode roles = user.putArray("roles");
        person.roles().stream()
                .sorted()
                .forEach(role -> {
                    ObjectNode one = roles.addObject().put("value", role);
                    if (person.roles().size() == 1) {
                        one.put("primary", true);
                    }
                });
        Noted.write(person.attributes(), user);
        return user;
    }

    static Portrait portrait(ProvisionedPerson person) {
        return new Portrait(
                new Profile(
                        words(person.username()),
                        words(person.email()),
                        person.firstName(),
                        person.lastName()),
                person.active(),
                person.roles(),
                person.attributes(),
                person.externalId());
    }

    /// All of it.
    ObjectNode of(ProvisionedPerson person) {
        ObjectNode user = Tree.MAKE.objectNode();
        ArrayNode schemas = user.putArray("schemas").add(Urn.USER);
        user.put("id", person.id().value());
        user.setAll(writable(person));
        if (user.has(Urn.ENTERPRISE)) {
            schemas.add(Urn.ENTERPRISE);
        }
        String whole = whole(person);
        ((ObjectNode) user.get("name")).put("formatted", whole);
        if (!user.has("displayName")) {
            user.put("displayName", whole);
        }
        ArrayNode groups = user.putArray("groups");
        teams(person.groups()).forEach(team -> group(groups.addObject(), team));
        Meta.write(
                user,
                "User",
                location(person),
                person.created(),
                person.lastModified(),
                person.version());
        return user;
    }

    URI location(ProvisionedPerson person) {
        return home.resolve(ScimPath.USERS + "/" + person.id().value());
    }

    private Stream<Known> teams(List<String> groups) {
        return groups.stream()
                .map(organizations::find)
                .flatMap(Optional::stream)
                .filter(one -> one.kind().equals("team"));
    }

    private void group(ObjectNode group, Known team) {
        group.put("value", team.id())
                .put("$ref", home.resolve(ScimPath.GROUPS + "/" + team.id()).toString())
                .put("display", team.name())
                .put("type", "direct");
    }

    private static String whole(ProvisionedPerson person) {
        String whole =
                Stream.of(person.firstName(), person.lastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return whole.isEmpty() ? words(person.username()) : whole;
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static void put(ObjectNode into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}
