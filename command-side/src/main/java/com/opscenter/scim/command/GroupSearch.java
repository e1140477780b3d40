package com.opscenter.scim.command;

import com.opscenter.organizations.api.FindProvisionedTeams;
import com.opscenter.scim.command.AttributePath.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes of conditions what groups are asked for by.
final class GroupSearch {

    private static final Set<String> ONE_WORD = Set.of("id", "displayname", "externalid");

    private GroupSearch() {}

    /// @return empty when two conditions contradict each other
    static Optional<FindProvisionedTeams> of(Asked asked) {
        Map<String, String> wanted = new HashMap<>();
        for (Condition condition : asked.conditions()) {
            Condition plain = plain(condition);
            String name = name(plain.path());
            String equal = plain.equal();
            if (equal == null) {
                throw notOffered();
            }
            String before = wanted.put(name, equal);
            if (before != null && !before.equals(equal)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new FindProvisionedTeams(
                        wanted.get("id"),
                        wanted.get("displayname"),
                        wanted.get("externalid"),
                        wanted.get("members"),
                        asked.offset(),
                        asked.count(),
                        asked.selection().wants("members")));
    }

    /// `members[value eq "…"]` is the same as `members.value eq "…"`.
    private static Condition plain(Condition condition) {
        AttributePath path = condition.path();
        boolean bare = condition.equal() == null && path.where().size() == 1 && path.sub() == null;
        if (bare && path.name().equalsIgnoreCase("members")) {
            Condition inner = path.where().getFirst();
            if (inner.path().plain().equals("value")) {
                return new Condition(path.with(List.of(), "value"), inner.equal());
            }
        }
        return condition;
    }

    private static String name(AttributePath path) {
        String name = path.plain();
        if (!path.isCore() || !path.where().isEmpty()) {
            throw notOffered();
        }
        if (name.equals("members") || name.equals("members.value")) {
            return "members";
        }
        if (!ONE_WORD.contains(name)) {
            throw notOffered();
        }
        return name;
    }

    private static RuntimeException notOffered() {
        return Wrong.filter(
                "Groups are found by id, displayName, externalId, members and members.value");
    }
}
