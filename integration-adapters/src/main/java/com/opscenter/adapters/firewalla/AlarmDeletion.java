package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.MarkWriteBackSent;
import com.opscenter.alerts.api.AlertCommand.RejectWriteBack;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.HealthReason;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One alarm is looked for, deleted, and looked for again until it is gone or its time is up.
/// Deleting what is gone harms nothing, so that after a failure it is simply tried again. That it
/// is told is written down before, which is refused when the command has ended. Only what is read
/// counts.
final class AlarmDeletion {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmDeletion.class);

    private final SourceRunner runner;
    private final DeletionRequested event;
    private final StoredEvent stored;
    private final Patience patience;
    private final Clock clock;

    AlarmDeletion(
            SourceRunner runner,
            DeletionRequested event,
            StoredEvent stored,
            Patience patience,
            Clock clock) {
        this.runner = runner;
        this.event = event;
        this.stored = stored;
        this.patience = patience;
        this.clock = clock;
    }

    void run() throws Elsewhere, InterruptedException {
        while (runner.holdsLease() && isTime()) {
            try {
                if (attempt()) {
                    runner.watch(event.stream(), this::watch);
                }
                return;
            } catch (DeviceException failure) {
                if (isRefusal(failure)) {
                    report(
                            new RejectWriteBack(
                                    event.alert(), event.commandId(), failure.sentence()));
                    return;
                }
                Thread.sleep(patience.watch());
            }
        }
        if (!runner.holdsLease()) {
            throw new Elsewhere("the lease of " + runner.id().value() + " was lost");
        }
    }

    /// After any other failure the alarm may be gone: it is looked for.
    private static boolean isRefusal(DeviceException failure) {
        return failure.reason() == HealthReason.AUTHENTICATION
                || failure.reason() == HealthReason.CONFIGURATION;
    }

    /// Looks first: while nothing can be read nothing is told, and the command can be withdrawn.
    ///
    /// @return whether it was told
    private boolean attempt() throws DeviceException {
        if (look().isEmpty()) {
            gone();
            return false;
        }
        if (!isTime() || !mayDelete()) {
            return false;
        }
        boolean there = runner.talk(FirewallaDevice.class, this::delete);
        LOG.info(
                "alarm deleted alarm={} command={} there={}",
                event.sourceAlertId(),
                event.commandId(),
                there);
        return true;
    }

    /// Whether the command still stands, and the history says that it is told.
    private boolean mayDelete() throws DeviceException {
        var sent = new MarkWriteBackSent(event.alert(), event.commandId(), clock.instant());
        try {
            return runner.reports().send(sent, stored) instanceof Outcome.Accepted;
        } catch (StorageUnavailableException unavailable) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION, "That it is told could not be written down.");
        }
    }

    private boolean delete(FirewallaDevice device) throws DeviceException {
        if (!runner.holdsLease()) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION, "Another node serves this source now.");
        }
        if (!isTime()) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION, "The source was free only after the deadline.");
        }
        return device.delete(event.sourceAlertId());
    }

    private void watch(BooleanSupplier wanted) {
        @Nullable AlertSignal last = null;
        try {
            while (wanted.getAsBoolean() && isTime()) {
                try {
                    Optional<AlertSignal> found = look();
                    if (found.isEmpty()) {
                        gone();
                        return;
                    }
                    last = found.get();
                } catch (DeviceException _) {
                    // It is looked for again.
                }
                Thread.sleep(patience.watch());
            }
            if (last != null && wanted.getAsBoolean() && runner.holdsLease()) {
                listed(last);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<AlertSignal> look() throws DeviceException {
        return runner.talk(FirewallaDevice.class, device -> device.alarm(event.sourceAlertId()));
    }

    /// Looks once; what it finds settles a command whose outcome was unknown.
    void settle() throws DeviceException {
        Optional<AlertSignal> found = look();
        if (found.isEmpty()) {
            gone();
        } else {
            listed(found.get());
        }
    }

    private void gone() {
        report(new ClearAlert(event.alert().fingerprint(), clock.instant()));
        runner.pollSoon();
    }

    private void listed(AlertSignal signal) {
        report(new ReportAlert(event.alert().fingerprint(), signal, 0, event.commandId()));
    }

    /// What cannot be stored now is read again at the next poll, or ended by the deadline.
    private void report(Command command) {
        try {
            runner.reports().send(command, stored);
        } catch (StorageUnavailableException unavailable) {
            LOG.warn("deletion not recorded command={}", event.commandId());
        }
    }

    private boolean isTime() {
        return clock.instant().isBefore(patience.end(event.deadline()));
    }
}
