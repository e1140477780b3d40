package com.opscenter.network.query;

import com.opscenter.availability.Known;
import com.opscenter.availability.KnownTimes;
import com.opscenter.availability.Share;
import com.opscenter.availability.State;
import com.opscenter.availability.Time;
import com.opscenter.availability.Timeline;
import com.opscenter.availability.Timeline.Stood;
import com.opscenter.availability.Watch;
import com.opscenter.availability.Watch.Watched;
import com.opscenter.network.api.WanStatus;
import com.opscenter.network.api.WanView;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The availability of WAN links: up ÷ (up + down). When the source of a link was not heard,
/// monitors that watch it may know; what nobody knows is left out of the quotient and told beside
/// it.
@Component
class WanUptime {

    private final Reads reads;
    private final KnownTimes times;
    private final Watch watch;

    WanUptime(Reads reads, KnownTimes times, Watch watch) {
        this.reads = reads;
        this.times = times;
        this.watch = watch;
    }

    /// @param date in UTC
    record Day(LocalDate date, @Nullable Double pct, double unknownPct, int outages) {}

    /// @param monitors which of them were asked for what the source of the link does not know
    record Days(
            List<Day> days, @Nullable Double pct, double unknownPct, List<WanMonitor> monitors) {}

    record WanMonitor(String id, String name) {}

    WanView.Uptime lately(Row<WanRow> wan, Moment moment, Instant now) {
        Instant month = now.minus(Duration.ofDays(30));
        Timeline timeline = timeline(wan, month, now, watchers(wan, moment, now));
        Share last30 = timeline.between(month, now);
        return new WanView.Uptime(
                timeline.between(now.minus(Duration.ofDays(1)), now).pct(),
                timeline.between(now.minus(Duration.ofDays(7)), now).pct(),
                last30.pct(),
                last30.unknownPct());
    }

    /// @param count how many days up to now, today among them as far as it has gone
    Days days(Row<WanRow> wan, int count, Moment moment, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate first = today.minusDays(count - 1L);
        List<Watched> watchers = watchers(wan, moment, now);
        Timeline timeline = timeline(wan, begin(first), now, watchers);
        List<Day> days = new ArrayList<>();
        for (LocalDate date = first; begin(date).isBefore(now); date = date.plusDays(1)) {
            Instant end = begin(date.plusDays(1));
            Share share = timeline.between(begin(date), end.isAfter(now) ? now : end);
            days.add(new Day(date, share.pct(), share.unknownPct(), share.outages()));
        }
        Share whole = timeline.between(begin(first), now);
        return new Days(days, whole.pct(), whole.unknownPct(), named(watchers));
    }

    private static List<WanMonitor> named(List<Watched> watchers) {
        return watchers.stream()
                .map(watcher -> new WanMonitor(watcher.monitor(), watcher.name()))
                .toList();
    }

    private List<Watched> watchers(Row<WanRow> wan, Moment moment, Instant now) {
        return watch.of(wan.orgId(), moment, wan.key(), now);
    }

    private static Instant begin(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Timeline timeline(Row<WanRow> wan, Instant from, Instant to, List<Watched> watchers) {
        Timeline timeline = read(wan, from, to);
        for (Watched watcher : watchers) {
            timeline = timeline.or(watcher.timeline());
        }
        return timeline;
    }

    /// Another source may have read the link before, so each version is held against its own.
    private Timeline read(Row<WanRow> wan, Instant from, Instant to) {
        List<Span<WanRow>> versions =
                reads.in(wan.orgId(), db -> Wans.VIEW.spans(db, wan.key(), from, to));
        List<Timeline.Piece> pieces = new ArrayList<>();
        for (String source : versions.stream().map(WanUptime::source).distinct().toList()) {
            List<Stood> stood =
                    versions.stream()
                            .filter(version -> source(version).equals(source))
                            .flatMap(version -> stood(version, from, to))
                            .toList();
            List<Known> known = Known.of(times.heard(wan.orgId(), source, from, to), List.of());
            pieces.addAll(Timeline.of(stood, known).pieces());
        }
        pieces.sort(Comparator.comparing(piece -> piece.time().from()));
        return new Timeline(List.copyOf(pieces));
    }

    private static Stream<Stood> stood(Span<WanRow> version, Instant from, Instant to) {
        return Time.clipped(version.from(), version.to(), from, to).stream()
                .map(time -> new Stood(time, state(version.row().value().reading().status())));
    }

    /// A degraded link carries traffic.
    static @Nullable State state(WanStatus status) {
        return switch (status) {
            case UP -> State.UP;
            case DEGRADED -> State.WARNING;
            case DOWN -> State.DOWN;
            case UNKNOWN -> null;
        };
    }

    private static String source(Span<WanRow> version) {
        return version.row().value().source();
    }
}
