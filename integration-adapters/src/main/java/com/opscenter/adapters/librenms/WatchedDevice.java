package com.opscenter.adapters.librenms;

import com.opscenter.adapters.http.ApiRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A device LibreNMS watches: all that is kept of it.
///
/// @param name what people call it there
/// @param watched false for one that is disabled or ignored there
/// @param inserted since when it is watched, in the server's local time; null where that is not
///   said
record WatchedDevice(
        long id,
        String hostname,
        String name,
        boolean up,
        boolean watched,
        @Nullable String inserted) {

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
                            row.number("status").orElse(1) != 0,
                            row.number("disabled").orElse(0) == 0
                                    && row.number("ignore").orElse(0) == 0,
                            row.text("inserted", LONGEST).orElse(null));
                })
                .findFirst();
    }
}
