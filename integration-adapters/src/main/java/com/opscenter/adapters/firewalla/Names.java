package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What devices behind the boxes are called. The same device is `AA:BB:…` in one answer and
/// `mac:AA:BB:…` in another.
record Names(Map<String, String> byDevice, Map<String, String> byAddress) {

    static final Names NONE = new Names(Map.of(), Map.of());

    private static final int MOST = 10_000;
    private static final int LONGEST = 100;

    static Names of(List<ApiRow> rows) {
        Map<String, String> byDevice = new HashMap<>();
        Map<String, String> byAddress = new HashMap<>();
        for (ApiRow row : rows.subList(0, Math.min(MOST, rows.size()))) {
            String name = row.text("name", LONGEST).orElse("");
            String gid = row.text("gid", LONGEST).orElse("");
            if (!name.isEmpty()) {
                row.text("id", LONGEST).ifPresent(id -> byDevice.put(key(gid, bare(id)), name));
                row.text("ip", LONGEST).ifPresent(ip -> byAddress.put(key(gid, ip), name));
            }
        }
        return new Names(Map.copyOf(byDevice), Map.copyOf(byAddress));
    }

    /// The name in the alarm itself, else the one the device has in the list.
    Optional<String> of(String gid, Alarm.Side device) {
        return device.word("name")
                .or(() -> device.word("id").map(id -> byDevice.get(key(gid, bare(id)))))
                .or(() -> device.ip().map(ip -> byAddress.get(key(gid, ip))));
    }

    private static String key(String gid, String what) {
        return gid + "/" + what;
    }

    private static String bare(String id) {
        return id.replaceFirst("^mac:", "").toUpperCase(Locale.ROOT);
    }
}
