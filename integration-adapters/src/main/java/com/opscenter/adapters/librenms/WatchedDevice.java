package com.opscenter.adapters.librenms;

import com.opscenter.adapters.http.ApiRow;
import java.util.Optional;

/// A device LibreNMS watches: all that is kept of it.
///
/// @param name what people call it there
record WatchedDevice(long id, String hostname, String name, boolean up) {

    private static final int LONGEST = 255;

    /// Empty for a row without an id. Nothing else is looked at: the row holds SNMP secrets.
    static Optional<WatchedDevice> of(ApiRow row) {
        return row.number("device_id").stream()
                .mapToObj(id -> {
                    String hostname = row.text("hostname", LONGEST).orElse("device-" + id);
                    return new WatchedDevice(
                            id,
                            hostname,
                            row.text("display", LONGEST)
                                    .or(() -> row.text("sysName", LONGEST))
                                    .orElse(hostname),
                            row.number("status").orElse(1) != 0);
                })
                .findFirst();
    }
}
