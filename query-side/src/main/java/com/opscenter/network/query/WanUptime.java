package com.opscenter.network.query;

import com.opscenter.network.api.WanView;
import com.opscenter.network.query.Timeline.Share;
import com.opscenter.network.query.Timeline.Stood;
import com.opscenter.network.query.Timeline.Time;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceHistory;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The availability of WAN links: up ÷ (up + down). What was not heard of is unknown, left out of
/// the quotient and told beside it.
@Component
class WanUptime {

    private final Reads reads;
    private final SourceHistory sources;

    WanUptime(Reads reads, SourceHistory sources) {
        this.reads = reads;
        this.sources = sources;
    }

    /// @param date in UTC
    record Day(LocalDate date, @Nullable Double pct, double unknownPct, int outages) {}

    record Days(List<Day> days, @Nullable Double pct, double unknownPct) {}

    WanView.Uptime lately(Row<WanRow> wan, Instant now) {
        Instant month = now.minus(Duration.ofDays(30));
        Timeline timeline = timeline(wan, month, now);
        Share last30 = timeline.between(month, now);
        return new WanView.Uptime(
                timeline.between(now.minus(Duration.ofDays(1)), now).pct(),
                timeline.between(now.minus(Duration.ofDays(7)), now).pct(),
                last30.pct(),
                last30.unknownPct());
    }

    /// @param count how many days up to now, today among them as far as it has gone
    Days days(Row<WanRow> wan, int count, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate first = today.minusDays(count - 1L);
        Timeline timeline = timeline(wan, begin(first), now);
        List<Day> days = new ArrayList<>();
        for (LocalDate date = first; begin(date).isBefore(now); date = date.plusDays(1)) {
            Instant end = begin(date.plusDays(1));
            Share share = timeline.between(begin(date), end.isAfter(now) ? now : end);
            days.add(new Day(date, share.pct(), share.unknownPct(), share.outages()));
        }
        Share whole = timeline.between(begin(first), now);
        return new Days(days, whole.pct(), whole.unknownPct());
    }

    private static Instant begin(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Another source may have read the link before, so each version is held against its own.
    private Timeline timeline(Row<WanRow> wan, Instant from, Instant to) {
        List<Span<WanRow>> versions =
                reads.in(wan.orgId(), db -> Wans.VIEW.spans(db, wan.key(), from, to));
        List<Timeline.Piece> pieces = new ArrayList<>();
        for (String source : versions.stream().map(WanUptime::source).distinct().toList()) {
            List<Stood> stood =
                    versions.stream()
                            .filter(version -> source(version).equals(source))
                            .flatMap(version -> stood(version, from, to))
                            .toList();
            pieces.addAll(Timeline.of(stood, heard(wan.orgId(), source, from, to)).pieces());
        }
        return new Timeline(List.copyOf(pieces));
    }

    private static Stream<Stood> stood(Span<WanRow> version, Instant from, Instant to) {
        Time time = clip(version.from(), version.to(), from, to);
        return time.from().isBefore(time.to())
                ? Stream.of(
                        new Stood(time.from(), time.to(), version.row().value().reading().status()))
                : Stream.empty();
    }

    private List<Time> heard(String orgId, String source, Instant from, Instant to) {
        return sources.health(orgId, source, from, to).stream()
                .filter(span -> span.status() == HealthStatus.ONLINE)
                .map(span -> clip(span.from(), span.to(), from, to))
                .filter(time -> time.from().isBefore(time.to()))
                .toList();
    }

    private static Time clip(Instant begin, @Nullable Instant end, Instant from, Instant to) {
        Instant last = Objects.requireNonNullElse(end, to);
        return new Time(begin.isBefore(from) ? from : begin, last.isAfter(to) ? to : last);
    }

    private static String source(Span<WanRow> version) {
        return version.row().value().source();
    }
}
