package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.LineSource.Nature;
import com.opscenter.adapters.hostmon.LineSource.Told;
import com.opscenter.adapters.hostmon.LogMemory.Tail;
import com.opscenter.adapters.hostmon.LogObservations.Look;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.adapters.support.Reading.Silence;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.UptimeMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one host monitor tells, read again and again. Each reading begins as far before the newest
/// line as a line may be late; what was read before changes nothing. How far it was read is kept
/// when the next reading begins: until then what was read may not have been recorded.
final class LogTail implements Device {

    private static final int MOST_AHEAD = 10_000;
    private static final String NOT_LISTED = "not listed";

    private final SourceId source;
    private final SettingsReader.Common settings;
    private final Duration history;
    private final LineSource lines;
    private final LogMemory memory;
    private final Duration gap;
    private final Clock clock;
    private final Standings standings;
    private final LogObservations observations;
    private final Map<String, Instant> ahead = new HashMap<>();
    private Map<String, HistorySpan> told = Map.of();
    private @Nullable Tail kept;
    private @Nullable Tail reached;
    private boolean began;

    /// @param history how far the first reading looks back
    /// @param gap a reading that is later than that after the one before tells of the time between
    LogTail(
            SourceId source,
            SettingsReader.Common settings,
            Duration history,
            LineSource lines,
            LogMemory memory,
            Duration gap,
            Clock clock) {
        this.source = source;
        this.settings = settings;
        this.history = history;
        this.lines = lines;
        this.memory = memory;
        this.standings = new Standings(lines.nature());
        this.observations =
                new LogObservations(
                        source,
                        lines.nature(),
                        standings,
                        Optional.ofNullable(settings.severity())
                                .map(severity -> new DownAlerts(source, severity)));
        this.gap = gap;
        this.clock = clock;
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        remember();
        Instant now = clock.instant();
        Tail before = reached;
        Instant begin =
                before == null ? now.minus(history) : before.newest().minus(settings.late());
        LogPage page = new LogPage();
        Told beside =
                lines.read(
                        begin,
                        before == null ? null : before.read(),
                        now,
                        line -> page.add(arrived(line, now)));
        missing(beside, page, now);
        Silence silence = silence(beside, page, now);
        return silence == null
                ? reading(page, beside, now)
                : Reading.silent(silence, Set.of(HostmonKind.UPTIME));
    }

    private Reading reading(LogPage page, Told beside, Instant now) {
        Tail before = reached;
        boolean late = before == null || before.read().plus(gap).isBefore(now);
        if (late && lines.nature() == Nature.LOG) {
            told = told(page, before, now);
        }
        Look look = new Look(before == null, late, now.minus(settings.late()), now);
        List<Observation> seen = observations.of(page, told, look);
        reached = new Tail(newest(page, before, now), now);
        return new Reading(
                seen,
                samples(page),
                Set.of(HostmonKind.UPTIME),
                standings.all().size(),
                beside.remarks());
    }

    /// A clock that is ahead tells of nothing still to come: its lines count from when they were
    /// read first.
    private LogLine arrived(LogLine line, Instant now) {
        if (!line.at().isAfter(now)) {
            return line;
        }
        if (ahead.size() > MOST_AHEAD) {
            ahead.clear();
        }
        return line.at(ahead.computeIfAbsent(line.target() + "/" + line.key(), _ -> now));
    }

    /// Of what a whole list does not name any more nothing is known.
    private void missing(Told beside, LogPage page, Instant now) {
        Set<String> listed = beside.listed();
        if (listed == null) {
            return;
        }
        standings
                .all()
                .forEach((target, stood) -> {
                    if (!listed.contains(target) && stood.status() != MonitorStatus.UNKNOWN) {
                        page.add(
                                new LogLine(
                                        target,
                                        stood.name(),
                                        stood.method(),
                                        LogLine.key(now, NOT_LISTED),
                                        now,
                                        MonitorStatus.UNKNOWN,
                                        NOT_LISTED,
                                        null));
                    }
                });
    }

    /// Whether it has told nothing for longer than it does. What is new is taken first.
    private @Nullable Silence silence(Told beside, LogPage page, Instant now) {
        Tail before = reached;
        Instant newest = page.newest();
        if (before == null) {
            return newest == null ? beside.silence() : null;
        }
        Duration longest = settings.silence();
        boolean news = newest != null && newest.isAfter(before.newest());
        return news || longest == null || !now.isAfter(before.newest().plus(longest))
                ? null
                : new Silence(
                        "The host monitor has told nothing new since %s: check that it runs."
                                .formatted(before.newest()),
                        before.newest());
    }

    /// Without a line there is none to begin at, so that the next reading begins where this did.
    private static Instant newest(LogPage page, @Nullable Tail before, Instant now) {
        Instant newest = page.newest();
        if (newest != null && (before == null || newest.isAfter(before.newest()))) {
            return newest;
        }
        return before == null ? now : before.newest();
    }

    private void remember() {
        if (!began) {
            reached = memory.tail(source).orElse(null);
            kept = reached;
            standings.remember(memory.targets(source));
            began = true;
        }
        Tail now = reached;
        if (now != null && !now.equals(kept)) {
            memory.keep(source, now, standings.unkept());
            kept = now;
            standings.unkept().clear();
        }
    }

    /// What a log told all of: everything since its first line, or since it was read before.
    private Map<String, HistorySpan> told(LogPage page, @Nullable Tail before, Instant now) {
        Map<String, HistorySpan> spans = new HashMap<>();
        if (before != null) {
            standings.all().keySet().forEach(target -> spans.put(target, span(before.read(), now)));
        }
        page.tests()
                .forEach((target, test) -> {
                    if (standings.of(target) == null) {
                        spans.put(target, span(test.first(), now));
                    }
                });
        return spans;
    }

    private static HistorySpan span(Instant from, Instant to) {
        return new HistorySpan(from, to, List.of());
    }

    private List<Sample> samples(LogPage page) {
        List<Sample> samples = new ArrayList<>();
        page.tests()
                .forEach((target, test) -> {
                    boolean isNew = standings.saw(target, test.last());
                    test.responseMicros()
                            .ifPresent(micros -> {
                                if (isNew) {
                                    String key = MonitorId.of(source, target).key();
                                    samples.add(
                                            new Sample(
                                                    key,
                                                    UptimeMetrics.RESPONSE,
                                                    micros,
                                                    test.last().at()));
                                }
                            });
                });
        return samples;
    }

    /// A log tells all again: back to what is kept. What was listed or sent is gone by then; how
    /// the tests turned is remembered instead.
    @Override
    public void unrecorded() {
        if (lines.nature() != Nature.LOG) {
            return;
        }
        began = false;
        reached = null;
        kept = null;
        told = Map.of();
        standings.forget();
    }

    @Override
    public void close() {
        lines.close();
    }
}
