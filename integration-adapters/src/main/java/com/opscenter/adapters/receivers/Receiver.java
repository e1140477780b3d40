package com.opscenter.adapters.receivers;

import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Silence;
import com.opscenter.sources.api.HealthReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A source that speaks by itself. Reading it tells whether it does; a thread of its own reads what
/// comes in.
public final class Receiver<T> implements Device {

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Connection connection;
    private final Reception<T> reception;
    private final Interpreter<T> interpreter;
    private final Listener listener;
    private final Delivery delivery;
    private final Duration hearing;
    private final Clock clock;
    private volatile boolean open = true;
    private volatile boolean quiet = true;
    private volatile List<String> remarks = List.of();

    /// A socket that is listened at.
    public interface Listener extends AutoCloseable {

        /// Whether it still is.
        boolean isListening();

        @Override
        void close();
    }

    Receiver(
            Connection connection,
            Reception<T> reception,
            Interpreter<T> interpreter,
            Listener listener,
            Delivery delivery,
            Duration hearing,
            Clock clock) {
        this.connection = connection;
        this.reception = reception;
        this.interpreter = interpreter;
        this.listener = listener;
        this.delivery = delivery;
        this.hearing = hearing;
        this.clock = clock;
    }

    Receiver<T> started() {
        Thread.ofVirtual().name("receiver-" + connection.source().value()).start(this::work);
        return this;
    }

    private void work() {
        while (open) {
            try {
                for (Arrival<T> arrival : reception.inbox().take(PATIENCE)) {
                    take(arrival);
                }
                delivery.handOn(clock.instant());
                noticeLosses();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("receiver stumbled source={}", connection.source().value(), failed);
            }
        }
    }

    /// Losses are told when they begin and when they grow, not at the next interval.
    private void noticeLosses() {
        List<String> now = reception.tally().remarks();
        if (!now.equals(remarks)) {
            remarks = now;
            connection.hint().run();
        }
    }

    private void take(Arrival<T> arrival) {
        connection.log().tape().ifPresent(tape -> interpreter.record(arrival, tape));
        Optional<Heard> heard = interpreter.read(arrival);
        if (heard.isEmpty()) {
            reception.tally().count(Fate.GARBLED);
            return;
        }
        reception.tally().heard(arrival.at());
        if (!delivery.take(heard.get(), arrival.sender(), arrival.at())) {
            reception.tally().count(Fate.CROWDED);
        }
        if (quiet) {
            quiet = false;
            connection.hint().run();
        }
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        if (!listener.isListening()) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION,
                    "Nothing listens at %s any more; it is opened again."
                            .formatted(connection.settings().endpoint()));
        }
        Instant now = clock.instant();
        @Nullable Instant last = reception.tally().lastHeard();
        boolean doubtful = isInDoubt(last, now);
        quiet = doubtful || last == null;
        if (doubtful) {
            return Reading.silent(silence(last), Set.of(ReceiverSettings.LOG));
        }
        return new Reading(
                List.of(),
                reception.tally().samples(connection.source(), now),
                Set.of(ReceiverSettings.LOG),
                0,
                last == null ? List.of(silence(null).sentence()) : reception.tally().remarks());
    }

    private boolean isInDoubt(@Nullable Instant last, Instant now) {
        Duration longest =
                ReceiverSettings.silence(connection.draft(), connection.settings().intervals());
        return longest != null && (last == null || now.isAfter(last.plus(longest)));
    }

    private Silence silence(@Nullable Instant last) {
        String since = last == null ? "yet" : "since " + last;
        List<String> lost = reception.tally().remarks();
        String why =
                lost.isEmpty()
                        ? "Check that its devices send to this address and that nothing on the way"
                                + " stops them."
                        : String.join(" ", lost);
        return new Silence(
                "Nothing was heard at %s %s. %s"
                        .formatted(connection.settings().endpoint(), since, why),
                last);
    }

    @Override
    public Duration listening() {
        return hearing;
    }

    @Override
    public void close() {
        open = false;
        listener.close();
    }
}
