package com.opscenter.adapters.apc;

import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads an outlet until it is as wanted or its time is up. Only what is read counts, never what
/// the device answered to the command.
final class SwitchWatch {

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

    /// An outlet is off for seconds during a reboot. Looks further apart than that tell nothing.
    private static final Duration BLINK = Duration.ofSeconds(4);

    private final SourceRunner runner;
    private final OutletSwitchRequested event;
    private final StoredEvent stored;
    private final ApcProperties properties;
    private final Clock clock;
    private final Sent sent;
    private final String words;
    private @Nullable OutletReading latest;
    private Instant lastLook;
    private boolean seenOff;
    private boolean changed;
    private boolean blinked;

    SwitchWatch(
            SourceRunner runner,
            OutletSwitchRequested event,
            StoredEvent stored,
            ApcProperties properties,
            Clock clock,
            Sent sent,
            String words) {
        this.runner = runner;
        this.event = event;
        this.stored = stored;
        this.properties = properties;
        this.clock = clock;
        this.sent = sent;
        this.words = words;
        this.lastLook = clock.instant();
        this.seenOff = event.previous() == OutletState.OFF;
    }

    void run(BooleanSupplier wanted) {
        Instant end = event.deadline().minus(properties.lastLook());
        try {
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
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        OutletReading seen = latest;
        boolean waiting = event.switchAction().delayed() && seen != null && seen.devicePending();
        return waiting ? properties.watch().multipliedBy(PATIENT) : properties.watch();
    }

    /// Whether nothing is left to wait for. While the lease is lost, the node that has it looks.
    private boolean look() {
        if (!runner.holdsLease()) {
            return false;
        }
        OutletReading reading;
        try {
            reading = runner.talk(ApcDevice.class, device -> device.outlet(event.outlet()));
        } catch (DeviceException _) {
            return false;
        }
        Instant now = clock.instant();
        blinked |= now.isAfter(lastLook.plus(BLINK));
        lastLook = now;
        latest = reading;
        changed |= reading.devicePending() || reading.state() != event.previous();
        boolean firstOff = !seenOff && reading.state() == OutletState.OFF;
        seenOff |= firstOff;
        boolean reached = reached(reading);
        if (reached || firstOff || runner.differs(event.stream(), reading)) {
            return tell(reading, null) && reached;
        }
        return false;
    }

    private boolean reached(OutletReading reading) {
        SwitchAction action = event.switchAction();
        return !reading.devicePending()
                && (action == SwitchAction.CANCEL
                        || (reading.state() == action.wanted() && (!action.restarts() || seenOff)));
    }

    /// Time is up. What was not read at all, or not closely enough to tell, stays unknown.
    private void judge() {
        OutletReading seen = latest;
        if (seen == null || sent == Sent.PERHAPS || !runner.holdsLease()) {
            return;
        }
        if (sent == Sent.ANSWERED_ERROR && !changed) {
            runner.reports()
                    .send(new RejectSwitch(event.outlet(), event.commandId(), words), stored);
        } else if (!event.switchAction().restarts() || !blinked) {
            tell(seen, event.commandId());
        }
    }

    private boolean tell(OutletReading reading, @Nullable String readBackFor) {
        try {
            Outcome outcome =
                    runner.reports()
                            .send(new ObserveOutlet(event.outlet(), reading, readBackFor), stored);
            if (outcome instanceof Outcome.Accepted) {
                runner.observed(event.stream(), reading);
            }
            return true;
        } catch (StorageUnavailableException _) {
            return false;
        }
    }
}
