package com.opscenter.scim.command;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.provisioning.Newcomer;
import com.opscenter.identity.api.provisioning.Portrait;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A person as a resource says they are to be. Without a word about them their address, their roles
/// and whether they may come in stay as they are; everything else is taken away then.
///
/// @param email the primary one, null where none is given
/// @param active null where nothing is said
/// @param roles null where nothing is said
record WantedUser(
        String userName,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Boolean active,
        @Nullable Set<String> roles,
        Map<String, String> noted,
        @Nullable String externalId) {

    static final int LONGEST_ID = 255;

    static WantedUser of(JsonNode user) {
        Tree.object(user);
        String userName = Tree.text(user, "userName");
        if (userName == null) {
            throw Wrong.value("userName", "must be given");
        }
        JsonNode name = Tree.member(user, "name").orElse(Tree.MAKE.objectNode());
        Tree.object(name);
        String externalId = Tree.text(user, "externalId");
        if (externalId != null && externalId.length() > LONGEST_ID) {
            throw Wrong.value("externalId", "must have at most 255 characters");
        }
        return new WantedUser(
                userName,
                email(user),
                Tree.text(name, "givenName"),
                Tree.text(name, "familyName"),
                Tree.flag(user, "active"),
                roles(user),
                Noted.of(user),
                externalId);
    }

    /// The last one that is said to be primary, else one for work, else the first.
    private static @Nullable String email(JsonNode user) {
        JsonNode written = Tree.member(user, "emails").orElse(null);
        if (written == null) {
            return null;
        }
        List<ObjectNode> all = Tree.values(written, "emails");
        ObjectNode chosen =
                all.reversed().stream()
                        .filter(one -> Boolean.TRUE.equals(Tree.flag(one, "primary")))
                        .findFirst()
                        .or(() -> all.stream().filter(WantedUser::isForWork).findFirst())
                        .or(() -> all.stream().findFirst())
                        .orElseThrow(() -> Wrong.value("emails", "must have one"));
        String email = Tree.text(chosen, "value");
        if (email == null) {
            throw Wrong.value("emails.value", "must be given");
        }
        return email;
    }

    private static boolean isForWork(ObjectNode email) {
        return "work".equalsIgnoreCase(Tree.text(email, "type"));
    }

    private static @Nullable Set<String> roles(JsonNode user) {
        JsonNode written = Tree.member(user, "roles").orElse(null);
        if (written == null) {
            return null;
        }
        Set<String> roles = new HashSet<>();
        for (ObjectNode one : Tree.values(written, "roles")) {
            String role = Tree.text(one, "value");
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    Newcomer asNewcomer() {
        String address = email == null && userName.contains("@") ? userName : email;
        if (address == null) {
            throw Wrong.value("emails", "must be given where userName is no address");
        }
        return new Newcomer(
                new Profile(userName, address, firstName, lastName),
                active == null || active,
                roles == null ? Set.of() : roles,
                noted,
                externalId);
    }

    /// A user name stays as it was written at the start, whatever its case.
    Portrait after(Portrait before) {
        Profile profile = before.profile();
        if (!userName.equalsIgnoreCase(profile.username())) {
            throw Wrong.refused("username-immutable", "userName: stays as it was at the start");
        }
        return new Portrait(
                new Profile(
                        profile.username(),
                        Objects.requireNonNullElse(email, profile.email()),
                        firstName,
                        lastName),
                Objects.requireNonNullElse(active, before.active()),
                roles == null ? before.roles() : roles,
                Noted.into(before.attributes(), noted),
                externalId);
    }

    /// Without anything personal.
    @Override
    public String toString() {
        return "WantedUser[***]";
    }
}
