package com.opscenter.adapters.librenms.sensors;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.adapters.support.DeviceException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What LibreNMS is asked of sensors.
record SensorCalls(LibreNmsApi api, ServerTime time) {

    private static final int LONGEST = 200;

    /// What was last polled of the sensors of all devices.
    List<ApiRow> all() throws DeviceException {
        return api.listOrNone("/resources/sensors", "sensors");
    }

    /// When each device was last polled, by the server's clock.
    Map<Long, Instant> polled() throws DeviceException {
        Map<Long, Instant> polled = new HashMap<>();
        for (ApiRow row : api.list("/devices?order=device_id", "devices")) {
            row.text("last_polled", LONGEST)
                    .flatMap(time::instant)
                    .ifPresent(at -> row.number("device_id").ifPresent(id -> polled.put(id, at)));
        }
        return polled;
    }
}
