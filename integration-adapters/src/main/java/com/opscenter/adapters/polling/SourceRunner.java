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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves one source: reads it on its schedule and when asked, and lets reactions talk to the
/// device in between.
public final class SourceRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRunner.class);
    private static final long UNLEASED_WAIT_MS = 500;

    private final Leases leases;
    private final DeviceLine line;
    private final ExchangeLog log;
    private final Poll poll;
    private final PollMeters meters;
    private final PollRequests requests = new PollRequests();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Map<String, UUID> watches = new ConcurrentHashMap<>();
    private volatile RegisteredSource source;
    private @Nullable Thread thread;

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

    /// Does nothing when it runs already.
    void start(boolean afterRestart) {
        if (thread != null) {
            return;
        }
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
        try {
            serve(afterRestart);
        } catch (InterruptedException _) {
            end();
        }
    }

    private void serve(boolean afterRestart) throws InterruptedException {
        boolean first = true;
        long due = System.nanoTime();
        while (isRunning()) {
            PollRequests.Batch asked = requests.next(due);
            if (!isRunning()) {
                asked.answer(PollRequests.STOPPED);
                return;
            }
            if (!holdsLease()) {
                due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(UNLEASED_WAIT_MS);
                asked.answer(PollOutcome.failed("another node serves this source"));
                first = true;
                continue;
            }
            if (first && afterRestart) {
                poll.tellDowntime();
            }
            long started = System.nanoTime();
            if (!asked.isEmpty() || first || poll.permits()) {
                if (!first && asked.isEmpty()) {
                    meters.began(Duration.ofNanos(started - due));
                }
                PollOutcome outcome = read(asked, first);
                meters.ended(outcome.read(), Duration.ofNanos(System.nanoTime() - started));
                asked.answer(outcome);
                first = false;
            }
            due = started + poll.untilNext().toNanos();
        }
    }

    private PollOutcome read(PollRequests.Batch asked, boolean first) throws InterruptedException {
        boolean everything = first || asked.wantsEverything();
        @Nullable Tape tape = asked.tape().orElse(null);
        if (tape == null) {
            return poll.run(line, everything, this::holdsLease);
        }
        try {
            line.record(tape);
            boolean stopped = ending.await(line.listening().toNanos(), TimeUnit.NANOSECONDS);
            return stopped ? PollRequests.STOPPED : poll.run(line, everything, this::holdsLease);
        } finally {
            log.stop();
        }
    }

    private boolean isRunning() {
        return ending.getCount() > 0;
    }

    /// Reads everything as soon as the device is free, through an open circuit and any back-off.
    public CompletableFuture<PollOutcome> pollNow() {
        return requests.add(true, null);
    }

    /// The same with a new connection, recorded as it goes over the wire.
    public CompletableFuture<PollOutcome> capture(Tape tape) {
        return requests.add(true, tape);
    }

    /// Nothing is recorded any more, whatever goes on.
    public void endCapture() {
        requests.cancelCaptures();
        log.stop();
    }

    /// How long the system is listened to for a capture before it is read.
    public Duration listening() {
        return line.listening();
    }

    /// Reads what is due soon: something just changed at the device.
    public void pollSoon() {
        var _ = requests.add(false, null);
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
        return isRunning() && leases.holds(source.id());
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
                        watch.run(() -> isRunning() && token.equals(watches.get(key)));
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

    /// Nothing is read or told any more, but for what is under way.
    void end() {
        ending.countDown();
        requests.end();
        line.abandon();
    }

    /// Returns when nothing is under way any more, or at the end of patience. Its thread is not
    /// interrupted: it may be in the middle of recording what it has read.
    ///
    /// @param deadline by `System.nanoTime()`
    void awaitEnd(long deadline) {
        Thread last = thread;
        try {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (last != null && !last.join(left)) {
                LOG.info(
                        "source={} ends later: its last poll is still under way",
                        source.id().value());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
