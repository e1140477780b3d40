package com.opscenter.scim.command;

import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.ProvisioningCommand.ChangeTeam;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is to become of a group. Members are told apart by those who come and those who go, so that
/// a change of a large group is as small as what changes.
final class GroupChange {

    /// Members that one request may name.
    static final int MOST = 1_000;

    private static final String DISPLAY_NAME = "displayName";
    private static final String EXTERNAL_ID = "externalId";
    private static final String MEMBERS = "members";

    private final Set<String> joining = new LinkedHashSet<>();
    private final Set<String> leaving = new LinkedHashSet<>();
    private @Nullable String name;
    private @Nullable String externalId;
    private boolean othersLeave;

    /// A group as a resource says it is to be.
    static GroupChange of(JsonNode group) {
        Tree.object(group);
        GroupChange change = new GroupChange();
        change.rename(Tree.text(group, DISPLAY_NAME));
        change.externalId = orEmpty(Tree.text(group, EXTERNAL_ID));
        Tree.member(group, MEMBERS).ifPresent(change::replace);
        return change;
    }

    static GroupChange of(List<PatchOperation> operations) {
        GroupChange change = new GroupChange();
        operations.forEach(change::apply);
        return change;
    }

    private void apply(PatchOperation operation) {
        AttributePath path = operation.path();
        switch (path.isCore() ? path.name().toLowerCase(Locale.ROOT) : "") {
            case "displayname" -> rename(word(operation, DISPLAY_NAME));
            case "externalid" -> externalId = orEmpty(word(operation, EXTERNAL_ID));
            case "members" -> members(operation);
            case "id", "meta", "schemas" -> {
                if (operation.named()) {
                    throw Wrong.immutable(path.name());
                }
            }
            default -> {
                if (operation.named()) {
                    throw Wrong.path("A group has no such attribute");
                }
            }
        }
    }

    private static @Nullable String word(PatchOperation operation, String attribute) {
        AttributePath path = operation.path();
        if (path.sub() != null || !path.where().isEmpty()) {
            throw Wrong.path(attribute + " has no parts");
        }
        JsonNode value = operation.value();
        return operation.takesAway() || value == null ? null : Tree.words(value, attribute);
    }

    private void rename(@Nullable String wanted) {
        if (wanted == null) {
            throw Wrong.value(DISPLAY_NAME, "must be given");
        }
        name = wanted;
    }

    private void members(PatchOperation operation) {
        AttributePath path = operation.path();
        if (!path.where().isEmpty()) {
            chosen(operation);
            return;
        }
        if (path.sub() != null) {
            throw Wrong.path("Members come and go as a whole");
        }
        JsonNode value = operation.value();
        switch (operation.kind()) {
            case ADD -> listed(value).forEach(this::comes);
            case REPLACE -> replace(value);
            case REMOVE -> {
                if (value == null || value.isNull()) {
                    replace(null);
                } else {
                    listed(value).forEach(this::goes);
                }
            }
        }
    }

    /// `members[value eq "…"]` is one that goes.
    private void chosen(PatchOperation operation) {
        AttributePath path = operation.path();
        boolean one =
                path.where().size() == 1
                        && path.where().getFirst().path().plain().equals("value")
                        && path.sub() == null;
        String member = one ? path.where().getFirst().equal() : null;
        if (member == null || operation.kind() != PatchOperation.Kind.REMOVE) {
            throw Wrong.path("Of members, only one with a value can be removed by a condition");
        }
        goes(member);
    }

    private void replace(@Nullable JsonNode members) {
        joining.clear();
        leaving.clear();
        othersLeave = true;
        listed(members).forEach(this::comes);
    }

    private void comes(String member) {
        leaving.remove(member);
        joining.add(member);
        requireFew();
    }

    private void goes(String member) {
        joining.remove(member);
        leaving.add(member);
        requireFew();
    }

    private void requireFew() {
        if (joining.size() + leaving.size() > MOST) {
            throw Wrong.refused(
                    "too-many-values",
                    "One request names at most %d members; send the others in another"
                            .formatted(MOST));
        }
    }

    private static List<String> listed(@Nullable JsonNode members) {
        List<String> ids = new ArrayList<>();
        if (members == null || members.isNull()) {
            return ids;
        }
        for (ObjectNode one : Tree.values(members, MEMBERS)) {
            String id = Tree.text(one, "value");
            String type = Tree.text(one, "type");
            if (id == null) {
                throw Wrong.value("members.value", "must be given");
            }
            if (type != null && !type.equalsIgnoreCase("User")) {
                throw Wrong.value("members.type", "must be User: no group is in another");
            }
            ids.add(id);
        }
        return ids;
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    String name() {
        return name == null ? "" : name;
    }

    @Nullable String externalId() {
        return externalId;
    }

    /// Ids of those who are to be in it.
    Set<String> joining() {
        return joining;
    }

    ChangeTeam command(String orgId, List<Joining> people) {
        return new ChangeTeam(
                orgId,
                name,
                externalId,
                people,
                Set.copyOf(leaving.stream().map(UserId::new).toList()),
                othersLeave);
    }
}
