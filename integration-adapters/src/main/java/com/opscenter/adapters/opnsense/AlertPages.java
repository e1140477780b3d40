package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Finds what is new among the alerts. Page 2 begins with the last row of page 1 (pages after the
/// first are one row behind), `total` is a lower bound, and new alerts push rows to later pages
/// while we read: so rows are told apart by where they stand in the log, and reading ends at a page
/// that is not full, at one without anything new, or at what is too old.
final class AlertPages {

    static final int ROWS = 100;

    /// So many rows are read at most in one poll.
    static final int MOST_PAGES = 20;

    private static final int REMEMBERED = MOST_PAGES * ROWS * 2;
    private static final Duration PAST = Duration.ofDays(1);

    private final OpnsenseApi api;
    private final Set<String> known = new LinkedHashSet<>();
    private boolean cut;

    AlertPages(OpnsenseApi api) {
        this.api = api;
    }

    /// Whether there was more in the last poll than is read.
    boolean wasCut() {
        return cut;
    }

    /// What was not read before, the oldest first; an alert and a drop of one packet are one.
    ///
    /// @param now by the clock of OPNsense
    List<EveRow> fresh(Instant now) throws DeviceException, ForbiddenException {
        Map<String, EveRow> fresh = new LinkedHashMap<>();
        for (int page = 1; ; page++) {
            List<ApiRow> rows = page(page);
            boolean any = add(rows, fresh, now.minus(PAST));
            cut = any && rows.size() >= ROWS;
            if (!cut || page == MOST_PAGES) {
                break;
            }
        }
        remember(fresh.keySet());
        return merged(new ArrayList<>(fresh.values()).reversed());
    }

    private List<ApiRow> page(int page) throws DeviceException, ForbiddenException {
        ObjectNode body = OpnsenseApi.body();
        body.put("current", page);
        body.put("rowCount", ROWS);
        body.put("searchPhrase", "");
        body.put("fileid", "");
        return api.grid("/ids/service/query_alerts", body);
    }

    /// @return whether anything in it is new
    private boolean add(List<ApiRow> rows, Map<String, EveRow> fresh, Instant oldest) {
        boolean any = false;
        for (ApiRow each : rows) {
            EveRow row = EveRow.of(each).orElse(null);
            if (row == null || known.contains(row.place()) || row.at().isBefore(oldest)) {
                continue;
            }
            any |= fresh.putIfAbsent(row.place(), row) == null;
        }
        return any;
    }

    private void remember(Set<String> places) {
        known.addAll(places);
        var oldest = known.iterator();
        for (int left = known.size() - REMEMBERED; left > 0; left--) {
            oldest.next();
            oldest.remove();
        }
    }

    private static List<EveRow> merged(List<EveRow> rows) {
        List<EveRow> merged = new ArrayList<>();
        Map<String, Integer> newest = new LinkedHashMap<>();
        for (EveRow row : rows) {
            @Nullable Integer index = newest.get(row.pair());
            if (index != null && merged.get(index).isOneWith(row)) {
                merged.set(index, merged.get(index).and(row));
            } else {
                newest.put(row.pair(), merged.size());
                merged.add(row);
            }
        }
        return merged;
    }
}
