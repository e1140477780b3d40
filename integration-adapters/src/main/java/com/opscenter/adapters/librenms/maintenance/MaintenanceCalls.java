package com.opscenter.adapters.librenms.maintenance;

import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.uptime.api.MaintenanceState;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What LibreNMS is asked and told of work on devices.
record MaintenanceCalls(LibreNmsApi api) {

    /// Whether a device is being worked on. UNKNOWN for a device there is not.
    MaintenanceState state(long device) throws DeviceException {
        Optional<JsonNode> found = api.find(path(device));
        if (found.isEmpty()) {
            return MaintenanceState.UNKNOWN;
        }
        return switch (found.get().path("is_under_maintenance").asString("")) {
            case "true", "1" -> MaintenanceState.RUNNING;
            case "false", "0" -> MaintenanceState.NONE;
            default -> throw api.protocol("does not say whether a device is under maintenance");
        };
    }

    /// Announces work, from now on. The answer proves nothing, and each time a further schedule is
    /// written.
    void announce(long device, int minutes, String reason) throws DeviceException {
        ObjectNode form = api.form();
        // Without a colon it would never end.
        form.put("duration", "%02d:%02d".formatted(minutes / 60, minutes % 60));
        form.put("title", "Ops-Center");
        form.put("notes", reason);
        api.send("POST", path(device), form);
    }

    private static String path(long device) {
        return "/devices/" + device + "/maintenance";
    }
}
