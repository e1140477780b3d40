package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.LogMemory.Tail;
import com.opscenter.adapters.hostmon.LogMemory.Target;
import com.opscenter.adapters.hostmon.LogPage.OfTest;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.UptimeMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tail of one log. Each reading begins as far before the newest line as a line may be late;
/// what was read before changes nothing. How far it was read is kept when the next reading begins:
/// until then what was read may not have been recorded.
final class LogTail implements Device {

    private static final int MOST_AHEAD = 10_000;

    private final SourceId source;
    private final LogSettings settings;
    private final LogReader reader;
    private final LogMemory memory;
    private final Optional<DownAlerts> alerts;
    private final Duration gap;
    private final Clock clock;
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, Target> unkept = new HashMap<>();
    private final Map<String, HistorySpan> told = new HashMap<>();
    private final Map<String, LogLine> seen = new HashMap<>();
    private final Map<String, Instant> ahead = new HashMap<>();
    private final Set<String> recovered = new HashSet<>();
    private @Nullable Tail kept;
    private @Nullable Tail reached;
    private boolean began;

    /// @param gap a reading that is later than that after the one before tells of the time between
    LogTail(
            SourceId source,
            LogSettings settings,
            LogReader reader,
            LogMemory memory,
            Duration gap,
            Clock clock) {
        this.source = source;
        this.settings = settings;
        this.reader = reader;
        this.memory = memory;
        this.alerts =
                Optional.ofNullable(settings.severity())
                        .map(severity -> new DownAlerts(source, severity));
        this.gap = gap;
        this.clock = clock;
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        remember();
        Instant now = clock.instant();
        Tail before = reached;
        Instant begin =
                before == null
                        ? now.minus(settings.history())
                        : before.newest().minus(settings.late());
        LogPage page = new LogPage();
        reader.read(
                begin,
                before == null ? null : before.read(),
                now,
                line -> page.add(arrived(line, now)));
        boolean late = before == null || before.read().plus(gap).isBefore(now);
        if (late) {
            tell(page, before, now);
        }
        List<Observation> observations = observe(page, late ? Origin.HISTORY : Origin.OBSERVED);
        reached = new Tail(newest(page, before, now), now);
        return new Reading(observations, samples(page), Set.of(HostmonKind.UPTIME), targets.size());
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

    /// Without a line there is none to begin at, so that the next reading begins where this did.
    private Instant newest(LogPage page, @Nullable Tail before, Instant now) {
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
            targets.putAll(memory.targets(source));
            began = true;
        }
        Tail now = reached;
        if (now != null && !now.equals(kept)) {
            memory.keep(source, now, unkept);
            kept = now;
            unkept.clear();
        }
    }

    /// What the log told all of: everything since its first line, or since it was read before.
    private void tell(LogPage page, @Nullable Tail before, Instant now) {
        told.clear();
        if (before != null) {
            targets.keySet().forEach(target -> told.put(target, span(before.read(), now)));
        }
        page.tests()
                .forEach((target, test) -> {
                    if (!targets.containsKey(target)) {
                        told.put(target, span(test.first(), now));
                    }
                });
    }

    private static HistorySpan span(Instant from, Instant to) {
        return new HistorySpan(from, to, List.of());
    }

    private List<Observation> observe(LogPage page, Origin origin) {
        List<Observation> observations = new ArrayList<>();
        page.tests()
                .forEach((target, test) -> {
                    observations.addAll(turn(target, test, origin));
                    observations.add(
                            LogObservations.edges(
                                    source, target, test.last(), test.edges(), origin));
                });
        told.forEach((target, span) -> {
            Target now = targets.get(target);
            if (now != null) {
                observations.add(LogObservations.told(source, target, now, span));
            }
        });
        alerts.ifPresent(all ->
                targets.forEach((target, now) -> {
                    if (now.status() == MonitorStatus.DOWN || recovered.contains(target)) {
                        observations.add(all.of(target, now));
                    }
                }));
        return observations;
    }

    /// Goes on from how the test stood. What was down and works again within one reading is told,
    /// unless it is history; of what recovered before the first reading nothing is.
    private List<Observation> turn(String target, OfTest test, Origin origin) {
        List<Observation> passing = new ArrayList<>();
        for (LogLine line : news(target, test)) {
            Target before = targets.get(target);
            if (before != null && before.status() == line.status()) {
                continue;
            }
            if (before != null && before.status() == MonitorStatus.DOWN && reached != null) {
                recovered.add(target);
                if (origin == Origin.OBSERVED) {
                    alerts.map(all -> all.of(target, before)).ifPresent(passing::add);
                }
            }
            put(target, before, line);
        }
        Target now = targets.get(target);
        if (now != null && !now.name().equals(test.last().name())) {
            put(target, now, test.last());
        }
        return passing;
    }

    /// What was not seen by the reading before.
    private List<LogLine> news(String target, OfTest test) {
        LogLine last = seen.get(target);
        Target before = targets.get(target);
        if (last != null) {
            return test.after(last);
        }
        return before == null ? test.changes() : test.after(before.at());
    }

    private void put(String target, @Nullable Target before, LogLine line) {
        Target now =
                new Target(
                        line.name(),
                        line.method(),
                        line.status(),
                        line.rawStatus(),
                        line.reply(),
                        line.at(),
                        before != null && before.status() == line.status()
                                ? before.since()
                                : line.at());
        targets.put(target, now);
        unkept.put(target, now);
    }

    private List<Sample> samples(LogPage page) {
        List<Sample> samples = new ArrayList<>();
        page.tests()
                .forEach((target, test) -> {
                    Instant at = test.last().at();
                    LogLine before = seen.put(target, test.last());
                    boolean isNew = before == null || !before.key().equals(test.last().key());
                    test.responseMicros()
                            .ifPresent(micros -> {
                                if (isNew) {
                                    String key = MonitorId.of(source, target).key();
                                    samples.add(
                                            new Sample(key, UptimeMetrics.RESPONSE, micros, at));
                                }
                            });
                });
        return samples;
    }

    /// Goes back to what is kept.
    @Override
    public void unrecorded() {
        began = false;
        reached = null;
        kept = null;
        targets.clear();
        unkept.clear();
        told.clear();
        seen.clear();
        recovered.clear();
    }

    /// Nothing is held open between readings.
    @Override
    public void close() {}
}
