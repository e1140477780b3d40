package com.opscenter.approvals.command;

import com.opscenter.approvals.api.Asked;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.store.PayloadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a command asks for, member by member. What is sealed or hashed in it is left out, and what
/// says nothing to whoever agrees: who asks, when, and what was known then. Where it is too much to
/// be shown, how much is not shown is said.
final class Summary {

    /// Room for a batch of outlets and for every permission of a role.
    private static final int MOST = 300;

    private static final int LONGEST = 2_000;

    private static final Set<String> UNSAID =
            Set.of(
                    "at",
                    "by",
                    "commandId",
                    "fresh",
                    "gives",
                    "locked",
                    "mark",
                    "names",
                    "needs",
                    "overOwners",
                    "possible",
                    "protectedRanges",
                    "reason",
                    "undoable");

    private final List<Asked> asked = new ArrayList<>();
    private int unshown;

    private Summary() {}

    /// @param number of the command among several, null for the only one
    static List<Asked> of(Command command, @Nullable Integer number) {
        Summary summary = new Summary();
        String prefix = number == null ? "" : "[" + number + "] " + CommandType.of(command) + ".";
        HeldJson.tree(command)
                .properties()
                .forEach(member -> {
                    if (!UNSAID.contains(member.getKey())) {
                        summary.add(prefix + member.getKey(), member.getValue());
                    }
                });
        return summary.all();
    }

    private List<Asked> all() {
        if (unshown > 0) {
            asked.add(new Asked("…", unshown + " more"));
        }
        return List.copyOf(asked);
    }

    /// The API's word of what is done, such as `off`; `suspend-user` where the command has none.
    static String action(Command command) {
        JsonNode action = HeldJson.tree(command).get("action");
        String word =
                action != null && action.isString()
                        ? action.asString()
                        : command.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1");
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(String path, JsonNode value) {
        if (value.isNull() || isSealed(value)) {
            return;
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> {
                        if (!UNSAID.contains(member.getKey())) {
                            add(path + "." + member.getKey(), member.getValue());
                        }
                    });
        } else if (value.isArray()) {
            addAll(path, value);
        } else {
            say(path, value.asString());
        }
    }

    private void say(String path, String words) {
        if (asked.size() < MOST) {
            asked.add(new Asked(path, PayloadRule.cleaned(words, LONGEST)));
        } else {
            unshown++;
        }
    }

    private void addAll(String path, JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        if (all.stream().allMatch(JsonNode::isValueNode)) {
            String words = all.stream().map(JsonNode::asString).collect(Collectors.joining(", "));
            say(path, words);
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            add(path + "[" + i + "]", all.get(i));
        }
    }

    private static boolean isSealed(JsonNode value) {
        return value.isObject() && value.has("subject") && value.has("text");
    }
}
