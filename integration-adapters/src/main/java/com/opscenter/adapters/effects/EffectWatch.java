package com.opscenter.adapters.effects;

import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.StorageUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads a thing until it is as wanted or its time is up. Only what is read counts, never what the
/// device answered to the command.
final class EffectWatch<D extends Device, R extends Record> {

    /// Whether the command has reached the device.
    enum Sent {
        YES,
        /// It answered with an error, which does not always mean that it did nothing.
        ANSWERED_ERROR,
        /// An earlier life of this software may have sent it.
        PERHAPS
    }

    /// A device that waits by itself is asked less often.
    private static final int PATIENT = 5;

    private final EffectOnce<D, R> effect;
    private final Order<D, R> order;
    private final SourceRunner runner;
    private final Clock clock;
    private final Sent sent;
    private final String words;
    private final Instant begun;
    private @Nullable R latest;
    private Instant lastLook;
    private boolean halfWay;
    private boolean changed;
    private boolean blinked;

    EffectWatch(EffectOnce<D, R> effect, Sent sent, String words) {
        this.effect = effect;
        this.order = effect.order();
        this.runner = effect.runner();
        this.clock = effect.clock();
        this.sent = sent;
        this.words = words;
        this.begun = clock.instant();
        this.lastLook = begun;
        this.halfWay = order.wasHalfWay();
    }

    void run(BooleanSupplier wanted) {
        try {
            look(wanted);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void look(BooleanSupplier wanted) throws InterruptedException {
        Instant end = effect.lastLook();
        while (wanted.getAsBoolean() && clock.instant().isBefore(end)) {
            Thread.sleep(pause());
            if (wanted.getAsBoolean() && look()) {
                runner.pollSoon();
                return;
            }
        }
        if (wanted.getAsBoolean()) {
            judge();
        }
    }

    private Duration pause() {
        R seen = latest;
        Duration watch = effect.patience().watch();
        return seen != null && order.isWaiting(seen) ? watch.multipliedBy(PATIENT) : watch;
    }

    /// Whether nothing is left to wait for. While the lease is lost, the node that has it looks.
    private boolean look() {
        if (!runner.holdsLease()) {
            return false;
        }
        R reading;
        try {
            reading = runner.talk(order.device(), this::read);
        } catch (DeviceException _) {
            return false;
        }
        Instant now = clock.instant();
        blinked |= now.isAfter(lastLook.plus(order.blink()));
        lastLook = now;
        latest = reading;
        changed |= order.hasChanged(reading);
        boolean first = !halfWay && order.isHalfWay(reading);
        halfWay |= first;
        boolean reached = order.isReached(reading, halfWay);
        if (reached || first || runner.differs(order.key(), reading)) {
            return tell(reading, null) && reached;
        }
        return false;
    }

    private R read(D device) throws DeviceException {
        R reading = order.look(device);
        if (runner.holdsLease()) {
            order.follow(device, reading, begun);
        }
        return reading;
    }

    /// Time is up. What was not read at all, or not closely enough to tell, stays unknown.
    private void judge() {
        R seen = latest;
        if (seen == null || sent == Sent.PERHAPS || !runner.holdsLease()) {
            return;
        }
        if (sent == Sent.ANSWERED_ERROR && !changed) {
            runner.reports().send(order.rejected(words), effect.stored());
        } else if (order.repeatable() || !blinked) {
            tell(seen, order.commandId());
        }
    }

    private boolean tell(R reading, @Nullable String readBackFor) {
        try {
            Outcome outcome =
                    runner.reports().send(order.observed(reading, readBackFor), effect.stored());
            if (outcome instanceof Outcome.Accepted) {
                runner.observed(order.key(), reading);
            }
            return true;
        } catch (StorageUnavailableException _) {
            return false;
        }
    }
}
