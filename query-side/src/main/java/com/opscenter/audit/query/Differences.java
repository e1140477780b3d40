package com.opscenter.audit.query;

import com.opscenter.audit.query.EventView.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What differs between two payloads, member by member.
final class Differences {

    private Differences() {}

    static List<Change> between(@Nullable JsonNode before, JsonNode now) {
        List<Change> changes = new ArrayList<>();
        compare("", before, now, changes);
        return changes;
    }

    private static void compare(
            String path, @Nullable JsonNode before, @Nullable JsonNode now, List<Change> changes) {
        if (now != null && now.isObject() && (before == null || before.isObject())) {
            TreeSet<String> members = new TreeSet<>(now.propertyNames());
            if (before != null) {
                members.addAll(before.propertyNames());
            }
            for (String member : members) {
                String below = path.isEmpty() ? member : path + "." + member;
                compare(
                        below,
                        before == null ? null : before.get(member),
                        now.get(member),
                        changes);
            }
        } else if (before == null ? now != null && !now.isNull() : !before.equals(now)) {
            changes.add(new Change(path, before, now));
        }
    }
}
