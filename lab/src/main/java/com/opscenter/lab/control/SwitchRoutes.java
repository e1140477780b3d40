package com.opscenter.lab.control;

import com.opscenter.lab.LabSwitch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The switches in the control API.
final class SwitchRoutes extends PeerRoutes<LabSwitch> {

    SwitchRoutes(JsonMapper json, Map<String, LabSwitch> all) {
        super(json, "switches", "switch", all);
    }

    @Override
    void describe(Map<String, String> index) {
        index.put("GET /switches", "every switch with the true state of its ports");
        index.put("GET /switches/{id}", "one switch");
        index.put("GET /switches/{id}/access", "its users and secrets, and an snmpget that works");
        index.put(
                "POST /switches/{id}/break",
                "{\"mode\": " + SwitchInput.modes() + ", \"port\"?: number, \"millis\"?: number}");
        index.put("POST /switches/{id}/mend", "everything behaves again");
        index.put(
                "POST /switches/{id}/ports/{place}",
                "{\"hand\": ENABLE | DISABLE | UNPLUG | PLUG}: somebody did it at the device");
        index.put("GET /switches/{id}/effects", "every SET received, oldest first");
        index.put("DELETE /switches/{id}/effects", "forget them");
    }

    @Override
    Object truth(String id, LabSwitch one) {
        return SwitchTruth.of(id, one);
    }

    @Override
    void mend(LabSwitch one) {
        one.mend();
    }

    @Override
    Optional<Reply> happen(String id, LabSwitch one, String action, byte[] body) {
        if (action.matches(SwitchInput.AT_PORT)) {
            return SwitchInput.atPort(json, one.truth(), id, action, body);
        }
        return switch (action) {
            case "GET access" -> tell(AgentAccess.of(one.port(), "", one.users()));
            case "POST break" ->
                    heed(SwitchInput.misbehavior(json, body, one.truth()), one::breakWith);
            case "GET effects" -> tell(Map.of("effects", one.effects()));
            case "DELETE effects" -> {
                one.truth().forgetEffects();
                yield tell(Map.of("effects", List.of()));
            }
            default -> UNKNOWN;
        };
    }
}
