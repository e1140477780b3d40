package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.firewalla.FirewallaApi.Page;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.threats.ThreatWindow;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the boxes stopped, of `flows`: those since the newest one read, the newest first. Boxes
/// send them late, so a while before that is read again, and what was counted is not counted again.
/// Only so many parts are read in one poll, so of a flood the newest are counted.
final class BlockedFlows {

    static final int ROWS = 200;

    /// So many parts are read at most in one poll.
    static final int MOST_PAGES = 3;

    private static final int MOST_TOLD = 100;
    private static final Duration LATE = Duration.ofMinutes(2);

    private final FirewallaApi api;
    private final BlockedFlow.Reader reader;
    private final ThreatWindow window = new ThreatWindow(MOST_TOLD);

    /// By what they say, with their times.
    private final Map<String, Instant> counted = new LinkedHashMap<>();

    private @Nullable Instant newest;

    BlockedFlows(SourceId source, FirewallaApi api) {
        this.api = api;
        this.reader = new BlockedFlow.Reader(source);
    }

    /// @return false when there were more than are read
    boolean read(Names names, Instant now) throws DeviceException {
        Instant since = newest == null ? now.minus(ThreatWindow.WINDOW) : newest.minus(LATE);
        boolean whole = pages(since, names);
        counted.values().removeIf(at -> at.isBefore(since));
        return whole;
    }

    /// What is to be told of them now.
    List<ReportThreat> due(Instant now) {
        return window.due(now);
    }

    private boolean pages(Instant since, Names names) throws DeviceException {
        String asked =
                "/flows?query=%s&sortBy=%s&limit=%d"
                        .formatted(
                                FirewallaApi.encoded(
                                        "ts:>%d -status:ok".formatted(since.getEpochSecond())),
                                FirewallaApi.encoded("ts:desc"),
                                ROWS);
        Set<String> cursors = new HashSet<>();
        String next = "";
        for (int page = 1; page <= MOST_PAGES; page++) {
            Page part =
                    api.page(
                            next.isEmpty()
                                    ? asked
                                    : asked + "&cursor=" + FirewallaApi.encoded(next));
            part.rows().forEach(row -> count(row, names));
            next = part.next();
            if (next.isEmpty()) {
                return true;
            }
            if (!cursors.add(next)) {
                return false;
            }
        }
        return false;
    }

    private void count(ApiRow row, Names names) {
        Optional<BlockedFlow> flow = reader.read(row, names);
        if (flow.isEmpty() || counted.putIfAbsent(flow.get().said(), flow.get().at()) != null) {
            return;
        }
        Instant at = flow.get().at();
        newest = newest == null || at.isAfter(newest) ? at : newest;
        window.add(flow.get().event());
    }
}
