package com.opscenter.lab.control;

import com.opscenter.lab.netswitch.Misbehavior;
import com.opscenter.lab.netswitch.Misbehavior.Mode;
import com.opscenter.lab.netswitch.NetSwitch;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Request bodies about switches, read against their rules.
final class SwitchInput {

    /// The action of somebody at a port.
    static final String AT_PORT = "POST ports/[0-9]{1,4}";

    private static final Set<Mode> TIMED =
            Set.of(Mode.SLOW, Mode.SILENT, Mode.REBOOT, Mode.WRONG_ENGINE_TIME);

    private SwitchInput() {}

    /// What somebody does at the device.
    enum Hand {
        ENABLE,
        DISABLE,
        UNPLUG,
        PLUG
    }

    /// `{"mode": …, "port"?: …, "millis"?: …}`.
    static Input<Misbehavior> misbehavior(JsonMapper json, byte[] body, NetSwitch device) {
        Optional<JsonNode> object = Input.object(json, body);
        if (object.isEmpty()) {
            return new Input.Bad<>("body", "must be a JSON object");
        }
        JsonNode fields = object.get();
        Optional<Mode> mode = Mode.labelled(fields.path("mode").asString(""));
        if (mode.isEmpty()) {
            return new Input.Bad<>("mode", "must be one of " + modes());
        }
        return Input.unknownField(fields, Set.of("mode", "port", "millis"))
                .map(field ->
                        (Input<Misbehavior>) new Input.Bad<Misbehavior>(field, "is not known"))
                .orElseGet(() -> withDetails(mode.get(), fields, device));
    }

    private static Input<Misbehavior> withDetails(Mode mode, JsonNode fields, NetSwitch device) {
        Misbehavior misbehavior = Misbehavior.of(mode);
        if (fields.has("port")) {
            int last = device.ports().size();
            if (!mode.ofPort()) {
                return new Input.Bad<>("port", "is not for the mode " + mode.label());
            }
            if (!Input.between(fields.get("port"), 1, last)) {
                return new Input.Bad<>("port", "must be a number from 1 to " + last);
            }
            misbehavior = misbehavior.at(fields.get("port").intValue());
        }
        if (fields.has("millis")) {
            long least = mode == Mode.WRONG_ENGINE_TIME ? -Input.MOST_MILLIS : 0;
            if (!TIMED.contains(mode)) {
                return new Input.Bad<>("millis", "is not for the mode " + mode.label());
            }
            if (!Input.between(fields.get("millis"), least, Input.MOST_MILLIS)) {
                return new Input.Bad<>(
                        "millis", "must be a number from " + least + " to " + Input.MOST_MILLIS);
            }
            misbehavior = misbehavior.lasting(Duration.ofMillis(fields.get("millis").longValue()));
        }
        return new Input.Good<>(misbehavior);
    }

    /// `{"hand": "ENABLE" | "DISABLE" | "UNPLUG" | "PLUG"}`.
    static Input<Hand> hand(JsonMapper json, byte[] body) {
        Optional<JsonNode> object = Input.object(json, body);
        if (object.isEmpty()) {
            return new Input.Bad<>("body", "must be a JSON object");
        }
        Optional<String> unknown = Input.unknownField(object.get(), Set.of("hand"));
        if (unknown.isPresent()) {
            return new Input.Bad<>(unknown.get(), "is not known");
        }
        String word = object.get().path("hand").asString("");
        return Arrays.stream(Hand.values())
                .filter(hand -> hand.name().equals(word))
                .findFirst()
                .<Input<Hand>>map(Input.Good::new)
                .orElseGet(
                        () -> new Input.Bad<>("hand", "must be ENABLE, DISABLE, UNPLUG or PLUG"));
    }

    /// Does by hand at a port what a body says.
    ///
    /// @param action such as [#AT_PORT]
    /// @return why not
    static Optional<Reply> atPort(
            JsonMapper json, NetSwitch device, String id, String action, byte[] body) {
        int place = Integer.parseInt(action.substring(action.indexOf('/') + 1));
        if (place < 1 || place > device.ports().size()) {
            return Optional.of(Reply.notFound("port " + place + " at " + id));
        }
        return PeerRoutes.heed(
                hand(json, body),
                hand -> {
                    switch (hand) {
                        case ENABLE -> device.set(place, true);
                        case DISABLE -> device.set(place, false);
                        case UNPLUG -> device.pull(place, true);
                        case PLUG -> device.pull(place, false);
                    }
                });
    }

    static String modes() {
        return PeerRoutes.modes(Arrays.stream(Mode.values()).map(Mode::label));
    }
}
