package com.opscenter.lab.control;

import com.opscenter.lab.routeros.Fault;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Request bodies about RouterOS devices, read against their rules.
final class RouterInput {

    private static final String REBOOT = "reboot";
    private static final Duration USUAL_REBOOT = Duration.ofSeconds(2);

    private RouterInput() {}

    /// Either a fault that stays until mended, or a reboot that is deaf for that long.
    record Breaking(Optional<Fault> fault, Optional<Duration> reboot) {}

    static String modes() {
        return PeerRoutes.modes(
                Stream.concat(Arrays.stream(Fault.values()).map(Fault::label), Stream.of(REBOOT)));
    }

    /// `{"mode": …, "millis"?: …}`.
    static Input<Breaking> breaking(JsonMapper json, byte[] body) {
        Optional<JsonNode> object = Input.object(json, body);
        if (object.isEmpty()) {
            return new Input.Bad<>("body", "must be a JSON object");
        }
        JsonNode fields = object.get();
        String mode = fields.path("mode").asString("");
        Optional<Fault> fault = Fault.labelled(mode);
        if (fault.isEmpty() && !mode.equals(REBOOT)) {
            return new Input.Bad<>("mode", "must be one of " + modes());
        }
        Optional<String> unknown =
                Input.unknownField(
                        fields, fault.isPresent() ? Set.of("mode") : Set.of("mode", "millis"));
        if (unknown.isPresent()) {
            return new Input.Bad<>(unknown.get(), "is not known for the mode " + mode);
        }
        return fault.isPresent()
                ? new Input.Good<>(new Breaking(fault, Optional.empty()))
                : reboot(fields);
    }

    private static Input<Breaking> reboot(JsonNode fields) {
        if (!fields.has("millis")) {
            return rebooting(USUAL_REBOOT);
        }
        if (!Input.between(fields.get("millis"), 0, Input.MOST_MILLIS)) {
            return new Input.Bad<>("millis", "must be a number from 0 to " + Input.MOST_MILLIS);
        }
        return rebooting(Duration.ofMillis(fields.get("millis").longValue()));
    }

    private static Input<Breaking> rebooting(Duration deaf) {
        return new Input.Good<>(new Breaking(Optional.empty(), Optional.of(deaf)));
    }
}
