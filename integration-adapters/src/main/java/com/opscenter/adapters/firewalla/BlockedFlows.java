package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.firewalla.FirewallaApi.Page;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.threats.ThreatWindow;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the boxes stopped, of `flows`: those since the newest one read, the newest first. Boxes
/// send them late, so a while before that is read again, and what was counted is not counted again.
/// Only so many parts are read in one poll, so of a flood the newest are counted.
///
/// Outlives connections, so that one that ends late may meet the next one here.
final class BlockedFlows {

    static final int ROWS = 200;

    /// So many parts are read at most in one poll.
    static final int MOST_PAGES = 3;

    private static final int MOST_TOLD = 100;
    private static final Duration LATE = Duration.ofMinutes(2);

    /// What is later than that comes of a clock that is wrong.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final BlockedFlow.Reader reader;
    private final ThreatWindow window = new ThreatWindow(MOST_TOLD);

    /// By what they say, with their times.
    private final Map<String, Instant> counted = new LinkedHashMap<>();

    private @Nullable Instant newest;

    BlockedFlows(SourceId source) {
        this.reader = new BlockedFlow.Reader(source);
    }

    /// Nothing is counted unless all parts were read.
    ///
    /// @return false when there were more than are read
    boolean read(FirewallaApi api, Names names, Instant now) throws DeviceException {
        Instant since = since(now);
        List<ApiRow> rows = new ArrayList<>();
        boolean whole = pages(api, since, rows);
        count(flows(rows, names, now), since, now);
        return whole;
    }

    /// In whole seconds, as it is asked for: what comes again is known until it does not any more.
    private synchronized Instant since(Instant now) {
        Instant since = newest == null ? now.minus(ThreatWindow.WINDOW) : newest.minus(LATE);
        return since.truncatedTo(ChronoUnit.SECONDS);
    }

    /// What is to be told of them now.
    synchronized List<ReportThreat> due(Instant now) {
        return window.due(now);
    }

    private static boolean pages(FirewallaApi api, Instant since, List<ApiRow> rows)
            throws DeviceException {
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
            rows.addAll(part.rows());
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

    /// One of the future is left for when its time has come: taken for the newest, it would hide
    /// those of others until then.
    private List<BlockedFlow> flows(List<ApiRow> rows, Names names, Instant now) {
        Instant latest = now.plus(AHEAD);
        return rows.stream()
                .flatMap(row -> reader.read(row, names).stream())
                .filter(flow -> !flow.at().isAfter(latest))
                .toList();
    }

    private synchronized void count(List<BlockedFlow> flows, Instant since, Instant now) {
        for (BlockedFlow flow : flows) {
            if (counted.putIfAbsent(flow.said(), flow.at()) == null) {
                Instant at = flow.at().isAfter(now) ? now : flow.at();
                newest = newest == null || at.isAfter(newest) ? at : newest;
                window.add(flow.event());
            }
        }
        counted.values().removeIf(at -> !at.isAfter(since));
    }
}
