package com.opscenter.adapters.librenms.history;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Outages and availability of a device in words of ours (`device_outages`, `availability`).
///
/// @param time of `inserted`
record OutageMapping(ServerTime time) {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final long DAY = 86_400;

    /// Every begin and every end. A clock that is ahead tells of nothing that is still to come.
    List<StatusEdge> edges(List<ApiRow> outages, Instant now) {
        List<StatusEdge> edges = new ArrayList<>();
        for (ApiRow row : outages) {
            instant(row, "going_down")
                    .ifPresent(at -> edges.add(edge("down", at, MonitorStatus.DOWN, now)));
            instant(row, "up_again")
                    .ifPresent(at -> edges.add(edge("up", at, MonitorStatus.UP, now)));
        }
        return edges;
    }

    /// How it stands now, where its outages do not say so yet.
    static StatusEdge seen(boolean up, Instant now) {
        return new StatusEdge(
                "seen:" + now.getEpochSecond(),
                now,
                up ? MonitorStatus.UP : MonitorStatus.DOWN,
                up ? "up" : "down",
                null);
    }

    /// That it was watched, and up unless an outage says otherwise.
    static StatusEdge watched(Instant since) {
        return new StatusEdge(
                "watched:" + since.getEpochSecond(), since, MonitorStatus.UP, "up", null);
    }

    /// Since when outages were written down: since it was taken in, but for a year at most; where
    /// that is not said, since the first outage there was.
    Optional<Instant> since(WatchedDevice device, List<ApiRow> outages, Instant now) {
        Optional<Instant> begin =
                inserted(device)
                        .or(() ->
                                outages.stream()
                                        .flatMap(row -> instant(row, "going_down").stream())
                                        .min(Comparator.naturalOrder()));
        Instant oldest = now.minus(LONGEST);
        return begin.map(at -> at.isBefore(oldest) ? oldest : at).filter(at -> at.isBefore(now));
    }

    private Optional<Instant> inserted(WatchedDevice device) {
        return Optional.ofNullable(device.inserted()).flatMap(time::instant);
    }

    static List<HistorySpan.Said> said(List<ApiRow> availability) {
        List<HistorySpan.Said> said = new ArrayList<>();
        for (ApiRow row : availability) {
            OptionalLong seconds = row.number("duration");
            Optional<String> percent =
                    row.text("availability_perc", 20)
                            .filter(text -> text.matches("[0-9]{1,3}(\\.[0-9]{1,12})?"));
            if (seconds.isPresent() && seconds.getAsLong() >= DAY && percent.isPresent()) {
                said.add(
                        new HistorySpan.Said(
                                Math.toIntExact(seconds.getAsLong() / DAY),
                                Math.round(Double.parseDouble(percent.get()) * 1_000_000)));
            }
        }
        return said;
    }

    private static Optional<Instant> instant(ApiRow row, String name) {
        OptionalLong seconds = row.number(name);
        return seconds.isPresent() && seconds.getAsLong() > 0
                ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
                : Optional.empty();
    }

    private static StatusEdge edge(String word, Instant at, MonitorStatus status, Instant now) {
        return new StatusEdge(
                word + ":" + at.getEpochSecond(), at.isAfter(now) ? now : at, status, word, null);
    }
}
