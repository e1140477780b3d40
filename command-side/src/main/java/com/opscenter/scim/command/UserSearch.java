package com.opscenter.scim.command;

import com.opscenter.identity.api.provisioning.FindProvisionedPeople;
import com.opscenter.scim.command.AttributePath.Condition;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes of conditions what people are asked for by.
final class UserSearch {

    private static final Set<String> ONE_WORD = Set.of("id", "username", "externalid", "active");

    private final Map<String, String> wanted = new HashMap<>();
    private boolean impossible;

    private UserSearch() {}

    /// @return empty when two conditions contradict each other
    static Optional<FindProvisionedPeople> of(Asked asked) {
        UserSearch search = new UserSearch();
        asked.conditions().forEach(search::add);
        return search.impossible ? Optional.empty() : Optional.of(search.query(asked));
    }

    private void add(Condition condition) {
        AttributePath path = condition.path();
        String name = path.plain();
        if (!path.isCore()) {
            throw notOffered();
        }
        if (path.name().equalsIgnoreCase("password")) {
            throw Wrong.refused("sensitive-filter", "Nobody is found by a password");
        }
        if (path.name().equalsIgnoreCase("emails")) {
            email(condition);
        } else if (ONE_WORD.contains(name) && path.where().isEmpty()) {
            require(name, condition.equal());
        } else {
            throw notOffered();
        }
    }

    /// Everybody has one address, which is for work and the primary one.
    private void email(Condition condition) {
        AttributePath path = condition.path();
        for (Condition inner : path.where()) {
            part(inner.path().plain(), inner.equal());
        }
        String equal = condition.equal();
        if (equal != null) {
            part(Objects.requireNonNullElse(path.sub(), "value"), equal);
        }
    }

    private void part(String name, @Nullable String equal) {
        if (equal == null) {
            throw notOffered();
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "value" -> require("emails", equal);
            case "type" -> impossible |= !equal.equalsIgnoreCase("work");
            case "primary" -> impossible |= !equal.equalsIgnoreCase("true");
            default -> throw notOffered();
        }
    }

    private void require(String name, @Nullable String equal) {
        if (equal == null) {
            throw notOffered();
        }
        String before = wanted.put(name, equal);
        boolean anyCase = !name.equals("id") && !name.equals("externalid");
        impossible |=
                before != null
                        && !(anyCase ? before.equalsIgnoreCase(equal) : before.equals(equal));
    }

    private FindProvisionedPeople query(Asked asked) {
        return new FindProvisionedPeople(
                wanted.get("id"),
                wanted.get("username"),
                wanted.get("emails"),
                wanted.get("externalid"),
                active(),
                asked.offset(),
                asked.count());
    }

    private @Nullable Boolean active() {
        String word = wanted.get("active");
        if (word == null) {
            return null;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Wrong.filter("active is true or false");
        };
    }

    private static RuntimeException notOffered() {
        return Wrong.filter(
                "People are found by id, userName, externalId, emails, emails.value and active");
    }
}
