package com.opscenter.scim.command;

import com.opscenter.scim.command.PatchOperation.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes of how a person is written how they are to be written. Nothing is done to anybody here.
final class UserPatch {

    private static final Set<String> PARTS = Set.of("givenname", "familyname");
    private static final Set<String> OTHER_PARTS =
            Set.of("formatted", "middlename", "honorificprefix", "honorificsuffix");

    private UserPatch() {}

    /// @param user changed in place
    static void apply(List<PatchOperation> operations, ObjectNode user) {
        operations.forEach(operation -> apply(operation, user));
    }

    private static void apply(PatchOperation operation, ObjectNode user) {
        AttributePath path = operation.path();
        if (path.isEnterprise()) {
            enterprise(operation, user);
            return;
        }
        Optional<UserAttribute> attribute =
                path.isCore() ? UserAttribute.of(path.name()) : Optional.empty();
        if (attribute.isEmpty()) {
            unknown(operation);
            return;
        }
        UserAttribute known = attribute.get();
        switch (known.use()) {
            case WORD -> word(known, operation, user);
            case PARTS -> name(operation, user);
            case LIST -> ValueList.apply(operation, known.word(), user);
            case AT_FIRST -> throw Wrong.immutable(known.word());
            case OURS -> ours(known, operation);
            case IGNORED -> {}
        }
    }

    private static void unknown(PatchOperation operation) {
        if (operation.named()) {
            throw Wrong.path("There is no such attribute");
        }
    }

    private static void ours(UserAttribute attribute, PatchOperation operation) {
        if (operation.named()) {
            throw Wrong.immutable(attribute.word());
        }
    }

    private static void word(UserAttribute attribute, PatchOperation operation, ObjectNode user) {
        AttributePath path = operation.path();
        if (path.sub() != null || !path.where().isEmpty()) {
            throw Wrong.path(attribute.word() + " has no parts");
        }
        set(user, attribute.word(), operation);
    }

    private static void name(PatchOperation operation, ObjectNode user) {
        AttributePath path = operation.path();
        if (!path.where().isEmpty()) {
            throw Wrong.path("name is one and not several");
        }
        ObjectNode name = part(user, UserAttribute.NAME.word());
        String sub = path.sub();
        if (sub != null) {
            requirePart(sub.toLowerCase(Locale.ROOT));
            set(name, sub, operation);
        } else if (operation.takesAway()) {
            name.removeAll();
        } else {
            merge(name, operation.value());
        }
    }

    private static void requirePart(String part) {
        if (!PARTS.contains(part) && !OTHER_PARTS.contains(part)) {
            throw Wrong.path("name has no such part");
        }
    }

    private static void enterprise(PatchOperation operation, ObjectNode user) {
        AttributePath path = operation.path();
        ObjectNode extension = part(user, Urn.ENTERPRISE);
        if (!path.where().isEmpty()) {
            throw Wrong.path("Attributes of the extension are one and not several");
        }
        if (!path.name().isEmpty()) {
            requireNoted(path);
            set(extension, path.name(), operation);
        } else if (operation.takesAway()) {
            extension.removeAll();
        } else {
            merge(extension, operation.value());
        }
    }

    private static void requireNoted(AttributePath path) {
        boolean known = Noted.OF_ENTERPRISE.stream().anyMatch(path.name()::equalsIgnoreCase);
        boolean whole = path.sub() == null;
        if (!known || !(whole || path.plain().equals("manager.value"))) {
            throw Wrong.path("The extension has no such attribute");
        }
    }

    private static ObjectNode part(ObjectNode user, String name) {
        if (user.get(name) instanceof ObjectNode known) {
            return known;
        }
        ObjectNode part = Tree.MAKE.objectNode();
        user.set(name, part);
        return part;
    }

    private static void merge(ObjectNode into, @Nullable JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw Wrong.value("value", "must be an object for what has parts");
        }
        Tree.putAll(into, object);
    }

    private static void set(ObjectNode object, String name, PatchOperation operation) {
        Tree.put(object, name, operation.kind() == Kind.REMOVE ? null : operation.value());
    }
}
