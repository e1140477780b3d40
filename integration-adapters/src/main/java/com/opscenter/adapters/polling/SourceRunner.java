package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.Reports;
import com.opscenter.adapters.support.Tape;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceOperations.Exchange;
import com.opscenter.sources.api.SourceOperations.Polling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves one source: reads it on its schedule and when asked, and lets reactions talk to the
/// device in between.
public final class SourceRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRunner.class);
    private static final long UNLEASED_WAIT_MS = 500;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);
    private static final String STOPPED = "the source was stopped";

    private final Leases leases;
    private final DeviceLine line;
    private final ExchangeLog log;
    private final Poll poll;
    private final PollMeters meters;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final Map<String, UUID> watches = new ConcurrentHashMap<>();
    private volatile RegisteredSource source;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    /// @param tape where it is recorded, null for nowhere
    private record Asked(
            boolean everything, @Nullable Tape tape, CompletableFuture<PollOutcome> answer) {}

    SourceRunner(
            RegisteredSource source,
            Connector connector,
            Ports ports,
            Leases leases,
            ExchangeLog log,
            PollingProperties properties) {
        this.source = source;
        this.leases = leases;
        this.log = log;
        this.line = new DeviceLine(connector, ports.secrets(), log, this::pollSoon);
        this.poll = new Poll(source, ports, properties);
        this.meters = ports.meters();
    }

    void start(boolean afterRestart) {
        leases.want(source.id());
        thread =
                Thread.ofVirtual()
                        .name("source-" + source.id().value())
                        .start(() -> run(afterRestart));
    }

    /// The settings or the secrets are others now: connect anew and read at once.
    void changed(RegisteredSource now) {
        poll.changed(now);
        line.renew();
        source = now;
        var _ = pollNow();
    }

    private void run(boolean afterRestart) {
        boolean first = true;
        long due = System.nanoTime();
        while (running) {
            List<Asked> requests = next(due);
            if (!running) {
                answer(requests, PollOutcome.failed(STOPPED));
                return;
            }
            if (!holdsLease()) {
                due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(UNLEASED_WAIT_MS);
                answer(requests, PollOutcome.failed("another node serves this source"));
                first = true;
                continue;
            }
            if (first && afterRestart) {
                poll.tellDowntime();
            }
            long started = System.nanoTime();
            if (!requests.isEmpty() || first || poll.permits()) {
                if (!first && requests.isEmpty()) {
                    meters.began(Duration.ofNanos(started - due));
                }
                PollOutcome outcome = read(requests, first);
                meters.ended(outcome.read(), Duration.ofNanos(System.nanoTime() - started));
                answer(requests, outcome);
                first = false;
            }
            due = started + poll.untilNext().toNanos();
        }
    }

    private PollOutcome read(List<Asked> requests, boolean first) {
        boolean everything = first || requests.stream().anyMatch(Asked::everything);
        Optional<Tape> tape =
                requests.stream().flatMap(one -> Stream.ofNullable(one.tape())).findFirst();
        tape.ifPresent(this::listen);
        PollOutcome outcome = poll.run(line, everything, this::holdsLease);
        tape.ifPresent(_ -> log.stop());
        return outcome;
    }

    private void listen(Tape tape) {
        line.record(tape);
        try {
            Thread.sleep(line.listening());
        } catch (InterruptedException _) {
            running = false;
        }
    }

    /// Everybody who asks meanwhile gets the same answer; nobody when a poll is due.
    private List<Asked> next(long due) {
        List<Asked> requests = new ArrayList<>();
        try {
            long wait = Math.max(0, due - System.nanoTime());
            @Nullable Asked request = asked.poll(wait, TimeUnit.NANOSECONDS);
            if (request != null) {
                requests.add(request);
                asked.drainTo(requests);
            }
        } catch (InterruptedException _) {
            running = false;
        }
        return requests;
    }

    private static void answer(Iterable<Asked> requests, PollOutcome outcome) {
        requests.forEach(request -> request.answer.complete(outcome));
    }

    /// Reads everything as soon as the device is free, through an open circuit and any back-off.
    public CompletableFuture<PollOutcome> pollNow() {
        return ask(null);
    }

    /// The same with a new connection, recorded as it goes over the wire.
    public CompletableFuture<PollOutcome> capture(Tape tape) {
        return ask(tape);
    }

    /// Nothing is recorded any more, whatever goes on.
    public void endCapture() {
        log.stop();
    }

    /// How long the system is listened to for a capture before it is read.
    public Duration listening() {
        return line.listening();
    }

    private CompletableFuture<PollOutcome> ask(@Nullable Tape tape) {
        Asked request = new Asked(true, tape, new CompletableFuture<>());
        asked.add(request);
        return request.answer;
    }

    /// Reads what is due soon: something just changed at the device.
    public void pollSoon() {
        asked.add(new Asked(false, null, new CompletableFuture<>()));
    }

    public RegisteredSource source() {
        return source;
    }

    public SourceId id() {
        return source.id();
    }

    public Reports reports() {
        return poll.reports();
    }

    /// Whether this process may act on the device.
    public boolean holdsLease() {
        return running && leases.holds(source.id());
    }

    /// Whether the last poll worked.
    public boolean isOnline() {
        return poll.isOnline();
    }

    /// Whether an observation is news; [#observed] says that the history has it.
    public boolean differs(String key, Record value) {
        return poll.differences().differs(key, value);
    }

    public void observed(String key, Record value) {
        poll.differences().accepted(key, value);
    }

    /// Talks to the device while nobody else does.
    public <D extends Device, T> T talk(Class<D> type, Talk<D, T> talk) throws DeviceException {
        return line.talk(source, type, talk::with);
    }

    /// What is done with a device while nobody else may talk to it.
    @FunctionalInterface
    public interface Talk<D extends Device, T> {
        T with(D device) throws DeviceException;
    }

    /// Runs a watch of its own thread; a later one of the same key ends it.
    public void watch(String key, Watch watch) {
        UUID token = UUID.randomUUID();
        watches.put(key, token);
        Thread.ofVirtual()
                .name("watch-" + key)
                .start(() -> {
                    try {
                        watch.run(() -> running && token.equals(watches.get(key)));
                    } catch (RuntimeException failed) {
                        LOG.warn("watch ended key={} error={}", key, failed.toString());
                    } finally {
                        watches.remove(key, token);
                    }
                });
    }

    /// Something that looks at a device for a while.
    @FunctionalInterface
    public interface Watch {
        /// @param wanted false when nobody is interested any more
        void run(BooleanSupplier wanted);
    }

    Polling polling() {
        return poll.polling();
    }

    List<Exchange> log(int limit) {
        return log.newest(limit);
    }

    void tellSilence() {
        if (holdsLease()) {
            poll.tellSilence();
        }
    }

    /// Returns when nothing is read or told any more. Its thread is not interrupted: it may be in
    /// the middle of recording what it has read.
    void stop() {
        running = false;
        pollSoon();
        line.abandon();
        leases.giveUp(source.id());
        Thread ending = thread;
        try {
            if (ending != null && !ending.join(PATIENCE_AT_STOP)) {
                LOG.info(
                        "source={} ends later: its last poll is still under way",
                        source.id().value());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        answer(asked, PollOutcome.failed(STOPPED));
    }
}
