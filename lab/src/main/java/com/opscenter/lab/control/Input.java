package com.opscenter.lab.control;

import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.RackPdu;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request body read against its rules: either the thing it means, or the field and rule it
/// broke.
sealed interface Input<T> {

    record Good<T>(T value) implements Input<T> {}

    record Bad<T>(String field, String rule) implements Input<T> {}

    /// The longest time a misbehavior may take or jump.
    long MOST_MILLIS = Duration.ofDays(366).toMillis();

    /// `{"mode": …, "outlet"?: …, "millis"?: …}`.
    static Input<Misbehavior> misbehavior(JsonMapper json, byte[] body, RackPdu pdu) {
        Optional<JsonNode> object = object(json, body);
        if (object.isEmpty()) {
            return new Bad<>("body", "must be a JSON object");
        }
        JsonNode fields = object.get();
        Optional<Mode> mode = Mode.labelled(fields.path("mode").asString(""));
        if (mode.isEmpty()) {
            return new Bad<>("mode", "must be one of " + modes());
        }
        return unknownField(fields, Set.of("mode", "outlet", "millis"))
                .map(field -> (Input<Misbehavior>) new Bad<Misbehavior>(field, "is not known"))
                .orElseGet(() -> withDetails(mode.get(), fields, pdu));
    }

    private static Input<Misbehavior> withDetails(Mode mode, JsonNode fields, RackPdu pdu) {
        Misbehavior misbehavior = Misbehavior.of(mode);
        if (fields.has("outlet")) {
            int last = pdu.outlets().size();
            if (mode.ofCard()) {
                return new Bad<>("outlet", "is not for the mode " + mode.label());
            }
            if (!between(fields.get("outlet"), 1, last)) {
                return new Bad<>("outlet", "must be a number from 1 to " + last);
            }
            misbehavior = misbehavior.at(fields.get("outlet").intValue());
        }
        if (fields.has("millis")) {
            long least = mode == Mode.WRONG_ENGINE_TIME ? -MOST_MILLIS : 0;
            if (!mode.ofCard()) {
                return new Bad<>("millis", "is not for the mode " + mode.label());
            }
            if (!between(fields.get("millis"), least, MOST_MILLIS)) {
                return new Bad<>("millis", "must be a number from " + least + " to " + MOST_MILLIS);
            }
            misbehavior = misbehavior.lasting(Duration.ofMillis(fields.get("millis").longValue()));
        }
        return new Good<>(misbehavior);
    }

    /// `{"state": "ON" | "OFF"}`.
    static Input<Boolean> outletState(JsonMapper json, byte[] body) {
        Optional<JsonNode> object = object(json, body);
        if (object.isEmpty()) {
            return new Bad<>("body", "must be a JSON object");
        }
        Optional<String> unknown = unknownField(object.get(), Set.of("state"));
        if (unknown.isPresent()) {
            return new Bad<>(unknown.get(), "is not known");
        }
        return switch (object.get().path("state").asString("")) {
            case "ON" -> new Good<>(true);
            case "OFF" -> new Good<>(false);
            default -> new Bad<>("state", "must be ON or OFF");
        };
    }

    static Optional<JsonNode> object(JsonMapper json, byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    static Optional<String> unknownField(JsonNode fields, Set<String> known) {
        return fields.propertyNames().stream().filter(name -> !known.contains(name)).findFirst();
    }

    static boolean between(JsonNode number, long least, long most) {
        return number.isIntegralNumber()
                && number.canConvertToLong()
                && least <= number.longValue()
                && number.longValue() <= most;
    }

    private static String modes() {
        return Arrays.stream(Mode.values()).map(Mode::label).collect(Collectors.joining(", "));
    }
}
