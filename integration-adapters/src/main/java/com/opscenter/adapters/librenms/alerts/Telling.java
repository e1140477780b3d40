package com.opscenter.adapters.librenms.alerts;

import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.librenms.alerts.ListedAlerts.Look;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.MarkWriteBackSent;
import com.opscenter.alerts.api.AlertCommand.RejectWriteBack;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.HealthReason;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One command to LibreNMS: told, then read back until it shows or its time is up. Only what is
/// read counts. An acknowledgment is a state, so that telling it twice harms nothing but adds a
/// second line to the alert's note there: before it is told again, it is looked for. After a
/// failure nobody knows whether it was told; then, too, it is looked for first.
final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final SourceRunner runner;
    private final WriteBackRequested event;
    private final StoredEvent stored;
    private final Patience patience;
    private final Clock clock;

    Telling(
            SourceRunner runner,
            WriteBackRequested event,
            StoredEvent stored,
            Patience patience,
            Clock clock) {
        this.runner = runner;
        this.event = event;
        this.stored = stored;
        this.patience = patience;
        this.clock = clock;
    }

    /// @param perhaps an earlier life of this software may have told it
    void tell(boolean perhaps) throws Elsewhere, InterruptedException {
        boolean maybeTold = perhaps;
        while (runner.holdsLease() && isTime()) {
            try {
                if (attempt(maybeTold)) {
                    report(
                            new MarkWriteBackSent(
                                    event.alert(), event.commandId(), clock.instant()));
                    runner.watch(event.stream(), this::watch);
                }
                return;
            } catch (DeviceException failure) {
                if (failure.reason() != HealthReason.COMMUNICATION) {
                    reject(failure.sentence());
                    return;
                }
                maybeTold = true;
                Thread.sleep(patience.watch());
            }
        }
        if (!runner.holdsLease()) {
            throw new Elsewhere("the lease of " + runner.id().value() + " was lost");
        }
    }

    /// Looks before it tells: what is over would begin to stand again when it is told about.
    ///
    /// @return whether it was told, now or before
    private boolean attempt(boolean maybeTold) throws DeviceException {
        Look look = look().orElse(null);
        if (look == null) {
            reject("LibreNMS knows no alert " + event.sourceAlertId());
            return false;
        }
        if (look.over()) {
            tellReading(look, null);
            return false;
        }
        if (!maybeTold || !shows(look)) {
            String answer = runner.talk(AlertDevice.class, this::send);
            LOG.info(
                    "write-back sent alert={} command={} answer=\"{}\"",
                    event.sourceAlertId(),
                    event.commandId(),
                    answer);
        }
        return true;
    }

    private String send(AlertDevice libreNms) throws DeviceException {
        return libreNms.alerts().tell(event.sourceAlertId(), event.acknowledged(), event.note());
    }

    private Optional<Look> look() throws DeviceException {
        return runner.talk(
                AlertDevice.class, libreNms -> libreNms.alerts().look(event.sourceAlertId()));
    }

    private boolean shows(Look look) {
        return !look.over() && look.signal().hasAcknowledgment() == event.acknowledged();
    }

    private void watch(BooleanSupplier wanted) {
        @Nullable Look last = null;
        try {
            while (wanted.getAsBoolean() && isTime()) {
                last = lookOnce(last);
                if (last != null && (last.over() || shows(last))) {
                    tellReading(last, null);
                    return;
                }
                Thread.sleep(patience.watch());
            }
            if (last != null && wanted.getAsBoolean() && runner.holdsLease()) {
                tellReading(last, event.commandId());
            }
        } catch (Unknown unknown) {
            reject("LibreNMS knows no alert " + event.sourceAlertId());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// LibreNMS answered that it has no such alert.
    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("unknown alert", null, false, false);
        }
    }

    /// @return what was read, or what was read before when nothing could be read now
    private @Nullable Look lookOnce(@Nullable Look before) throws Unknown {
        try {
            return look().orElseThrow(Unknown::new);
        } catch (DeviceException _) {
            return before;
        }
    }

    private void tellReading(Look look, @Nullable String readBackFor) {
        Command reading =
                look.over()
                        ? new ClearAlert(event.alert().fingerprint(), look.since())
                        : new ReportAlert(
                                event.alert().fingerprint(), look.signal(), 0, readBackFor);
        report(reading);
        runner.pollSoon();
    }

    private void reject(String words) {
        report(new RejectWriteBack(event.alert(), event.commandId(), words));
    }

    /// What cannot be stored now is read again at the next poll, or ended by the deadline.
    private void report(Command command) {
        try {
            runner.reports().send(command, stored);
        } catch (StorageUnavailableException unavailable) {
            LOG.warn("write-back not recorded command={}", event.commandId());
        }
    }

    private boolean isTime() {
        return clock.instant().isBefore(patience.end(event.deadline()));
    }
}
