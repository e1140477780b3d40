package com.opscenter.approvals.command;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Requirement;
import com.opscenter.store.VocabularyModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Commands as JSON, each with the name of its class.
final class HeldJson {

    private static final String OURS = "com.opscenter.";
    private static final String CLASS = "class";
    private static final String COMMAND = "command";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new VocabularyModule())
                    .addMixIn(Requirement.class, Kinds.class)
                    .registerSubtypes(Requirement.class.getPermittedSubclasses())
                    // A command's `isAhead()` is no member of it.
                    .changeDefaultVisibility(
                            checker -> checker.withIsGetterVisibility(Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private HeldJson() {}

    /// Of sealed interfaces the class is told, too.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    static String write(List<? extends Command> commands) {
        ArrayNode all = MAPPER.createArrayNode();
        for (Command command : commands) {
            ObjectNode one = all.addObject();
            one.put(CLASS, command.getClass().getName());
            one.set(COMMAND, tree(command));
        }
        return MAPPER.writeValueAsString(all);
    }

    /// Empty when another version wrote them that knew other commands.
    static Optional<List<Command>> read(String json) {
        List<Command> commands = new ArrayList<>();
        try {
            for (JsonNode one : MAPPER.readTree(json)) {
                commands.add(MAPPER.treeToValue(one.get(COMMAND), type(one.get(CLASS).asString())));
            }
        } catch (JacksonException | ReflectiveOperationException e) {
            return Optional.empty();
        }
        return Optional.of(List.copyOf(commands));
    }

    static JsonNode tree(Command command) {
        return MAPPER.valueToTree(command);
    }

    private static Class<? extends Command> type(String name) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            throw new ClassNotFoundException(name);
        }
        return Class.forName(name, false, HeldJson.class.getClassLoader())
                .asSubclass(Command.class);
    }
}
