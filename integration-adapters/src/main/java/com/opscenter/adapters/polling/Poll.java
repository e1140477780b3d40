package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Differences;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.adapters.support.Reports;
import com.opscenter.commands.api.Outcome;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import com.opscenter.sources.api.SourceOperations.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One poll after the other: reads, tells differences to the history and samples to telemetry, and
/// keeps the account of health and hours.
final class Poll {

    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);
    private static final int SILENT_INTERVALS = 3;
    private static final int MOST_REMARKS = 5;
    private static final String SERVED_ELSEWHERE = "This node does not serve the source any more.";

    private final Ports ports;
    private final PollingProperties properties;
    private final Differences differences = new Differences();
    private final Health health;
    private final HourTally tally;
    private volatile RegisteredSource source;
    private volatile Reports reports;
    private volatile PollSchedule schedule;
    private @Nullable Instant lastFull;

    Poll(RegisteredSource source, Ports ports, PollingProperties properties) {
        this.ports = ports;
        this.properties = properties;
        this.health = new Health(source.id());
        this.tally = new HourTally(source.id(), ports.clock().instant());
        this.source = source;
        this.reports = reports(source);
        this.schedule = schedule(source);
    }

    private Reports reports(RegisteredSource of) {
        return new Reports(ports.commands(), of.id(), of.orgId(), of.settings().site());
    }

    private PollSchedule schedule(RegisteredSource of) {
        Duration interval = Duration.ofSeconds(of.settings().intervals().status());
        return new PollSchedule(of.id().value(), interval, properties);
    }

    void changed(RegisteredSource now) {
        @Nullable Instant success = schedule.polling().lastSuccess();
        source = now;
        reports = reports(now);
        schedule = schedule(now);
        schedule.remember(success);
        differences.forget();
    }

    private record Answered(Device device, Reading reading) {}

    PollOutcome run(DeviceLine line, boolean asked, BooleanSupplier leased) {
        Instant at = ports.clock().instant();
        boolean everything = asked || configurationDue(at);
        long started = System.nanoTime();
        try {
            Answered answered =
                    line.talk(
                            source,
                            Device.class,
                            device -> new Answered(device, device.read(everything)));
            Reading reading = answered.reading();
            long ms = Duration.ofNanos(System.nanoTime() - started).toMillis();
            boolean ours = leased.getAsBoolean();
            boolean recorded = ours && succeeded(reading, at, ms, everything);
            recorded(() -> line.ended(answered.device(), recorded));
            if (recorded) {
                return PollOutcome.read(reading);
            }
            return PollOutcome.failed(
                    ours ? "What was read could not be recorded." : SERVED_ELSEWHERE);
        } catch (DeviceException failure) {
            return failed(failure, at, started, leased);
        } catch (RuntimeException unexpected) {
            if (!leased.getAsBoolean()) {
                LOG.info(
                        "poll ended source={} cause=\"not served here any more\"",
                        source.id().value());
                return PollOutcome.failed(SERVED_ELSEWHERE);
            }
            LOG.error("poll failed source={}", source.id().value(), unexpected);
            DeviceException failure =
                    new DeviceException(
                            HealthReason.PROTOCOL, "The device's answer was not understood.");
            return failed(failure, at, started, leased);
        }
    }

    private boolean configurationDue(Instant now) {
        Duration interval = Duration.ofSeconds(source.settings().intervals().config());
        return lastFull == null || !now.isBefore(lastFull.plus(interval));
    }

    /// @return whether it was recorded
    private boolean succeeded(Reading reading, Instant at, long ms, boolean everything) {
        lastFull = everything ? at : lastFull;
        schedule.succeeded(at, ms);
        Reading.Silence silence = reading.silence();
        if (silence != null) {
            return recorded(() -> silent(reading, silence, at));
        }
        return recorded(() -> {
            ports.memory().attempted(source.id(), at, true);
            ports.telemetry()
                    .polled(
                            source.id().value(),
                            source.orgId(),
                            source.settings().site(),
                            at,
                            reading.samples());
            tellCapabilities(reading);
            health.online(reports, at, remarks(reading, tellDifferences(reading)));
            endHour(at);
            tally.succeeded(reading.samples());
            if (!reading.lines().isEmpty()) {
                ports.logs().heard(source.orgId(), source.settings().site(), reading.lines());
            }
        });
    }

    /// The look worked and there was nothing to see: what the source observes is not as fresh as
    /// this look.
    private void silent(Reading reading, Reading.Silence silence, Instant at) {
        ports.memory().attempted(source.id(), at, true);
        tellCapabilities(reading);
        health.blind(reports, silence.sentence(), silence.lastHeard());
        endHour(at);
        tally.succeeded(List.of());
    }

    private PollOutcome failed(
            DeviceException failure, Instant at, long started, BooleanSupplier leased) {
        lastFull = null;
        long ms = Duration.ofNanos(System.nanoTime() - started).toMillis();
        schedule.failed(at, ms, failure);
        if (leased.getAsBoolean()) {
            recorded(() -> {
                ports.memory().attempted(source.id(), at, false);
                health.offline(reports, failure, schedule.polling().lastSuccess());
                endHour(at);
                tally.failed();
            });
        }
        return PollOutcome.failed(failure.sentence());
    }

    private void tellCapabilities(Reading reading) {
        String key = "capabilities";
        ObserveCapabilities seen =
                new ObserveCapabilities(source.id(), reading.capabilities(), reading.devices());
        if (differences.differs(key, seen)
                && reports.send(seen, reports.newCorrelation()) instanceof Outcome.Accepted) {
            differences.accepted(key, seen);
        }
    }

    private static List<String> remarks(Reading reading, List<String> refusals) {
        return Stream.concat(reading.remarks().stream(), refusals.stream())
                .distinct()
                .limit(MOST_REMARKS)
                .toList();
    }

    /// @return why some of them were refused
    private List<String> tellDifferences(Reading reading) {
        String correlation = reports.newCorrelation();
        List<String> refusals = new ArrayList<>();
        for (Observation observation : reading.observations()) {
            if (differences.differs(observation.key(), observation.value())) {
                switch (reports.send(observation.command(), correlation)) {
                    case Outcome.Held _ ->
                            throw new IllegalStateException("a reading waits for nobody");
                    case Outcome.Accepted _ ->
                            differences.accepted(observation.key(), observation.value());
                    case Outcome.Refused(var refusal, _) -> {
                        LOG.warn(
                                "observation refused key={} code={}",
                                observation.key(),
                                refusal.code());
                        refusals.add(refusal.detail() + ".");
                    }
                }
            }
        }
        return refusals;
    }

    private void endHour(Instant now) {
        tally.ended(now).ifPresent(hour -> reports.send(hour, reports.newCorrelation()));
    }

    /// What could not be recorded now is new again at the next poll.
    private boolean recorded(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException unavailable) {
            LOG.warn("poll not recorded source={}", source.id().value(), unavailable);
            return false;
        }
    }

    /// After a restart: for how long nobody looked, if that was long enough to matter.
    void tellDowntime() {
        recorded(() ->
                ports.memory()
                        .looked(source.id())
                        .ifPresent(looked -> {
                            schedule.remember(looked.lastSuccess());
                            if (isSilence(looked.lastAttempt())) {
                                health.blind(
                                        reports,
                                        "Nobody looked: Ops-Center was not running since "
                                                + looked.lastAttempt()
                                                + ".",
                                        looked.lastSuccess());
                            }
                        }));
    }

    /// While running: the last poll that worked is too long ago and none has failed since.
    void tellSilence() {
        @Nullable Instant success = schedule.polling().lastSuccess();
        if (success != null && health.isOnline() && isSilence(success)) {
            recorded(() -> health.blind(reports, "No poll ended since " + success + ".", success));
        }
    }

    private boolean isSilence(Instant since) {
        Duration limit = schedule.interval().multipliedBy(SILENT_INTERVALS);
        return ports.clock().instant().isAfter(since.plus(limit));
    }

    boolean isOnline() {
        return health.isOnline();
    }

    boolean permits() {
        return schedule.permits();
    }

    Duration untilNext() {
        return schedule.untilNext();
    }

    Polling polling() {
        return schedule.polling();
    }

    Reports reports() {
        return reports;
    }

    Differences differences() {
        return differences;
    }
}
