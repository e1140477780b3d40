package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.firewalla.FirewallaApi.Page;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the alarms that are active, the newest first. A list ends with a cursor that is null or
/// empty; one that comes again would never end. Alarms that are raised meanwhile may push others to
/// the next page, so each counts once.
record AlarmPages(FirewallaApi api) {

    static final int ROWS = 200;

    /// So many pages are read at most in one poll.
    static final int MOST_PAGES = 5;

    private static final String ACTIVE =
            "/alarms?query=%s&sortBy=%s&limit=%d"
                    .formatted(
                            FirewallaApi.encoded("status:1"),
                            FirewallaApi.encoded("ts:desc"),
                            ROWS);

    /// @param whole false when there are more, or it cannot be told
    record Active(List<Alarm> alarms, boolean whole) {}

    Active read() throws DeviceException {
        Map<String, Alarm> alarms = new LinkedHashMap<>();
        Set<String> cursors = new HashSet<>();
        String next = "";
        for (int page = 1; page <= MOST_PAGES; page++) {
            Page part = api.page(next.isEmpty() ? ACTIVE : ACTIVE + cursor(next));
            for (ApiRow row : part.rows()) {
                Alarm.of(row).ifPresent(alarm -> alarms.putIfAbsent(alarm.id(), alarm));
            }
            next = part.next();
            if (next.isEmpty()) {
                return new Active(List.copyOf(alarms.values()), true);
            }
            if (!cursors.add(next)) {
                break;
            }
        }
        return new Active(List.copyOf(alarms.values()), false);
    }

    private static String cursor(String next) {
        return "&cursor=" + FirewallaApi.encoded(next);
    }
}
