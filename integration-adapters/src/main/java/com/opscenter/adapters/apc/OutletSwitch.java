package com.opscenter.adapters.apc;

import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.snmp.SetAnswer;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.OutletCommand.MarkDispatched;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.HealthReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands one switch command to the device, at most once, and then watches what becomes of it.
final class OutletSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(OutletSwitch.class);

    /// While nothing was sent yet, an unreachable device is tried for that long.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SourceRunner runner;
    private final OutletSwitchRequested event;
    private final StoredEvent stored;
    private final ApcProperties properties;
    private final Clock clock;

    OutletSwitch(
            SourceRunner runner,
            OutletSwitchRequested event,
            StoredEvent stored,
            ApcProperties properties,
            Clock clock) {
        this.runner = runner;
        this.event = event;
        this.stored = stored;
        this.properties = properties;
        this.clock = clock;
    }

    /// The command reached this software for the first time.
    void send() throws Elsewhere, InterruptedException {
        Instant giveUp = earlier(clock.instant().plus(PATIENCE), lastLook());
        while (runner.holdsLease() && clock.instant().isBefore(lastLook())) {
            try {
                SetAnswer answer = runner.talk(ApcDevice.class, this::command);
                LOG.info(
                        "switch sent outlet={} action={} answer={}",
                        event.outlet().value(),
                        event.switchAction().word(),
                        answer.getClass().getSimpleName());
                sent(answer);
                return;
            } catch (DeviceException notSent) {
                if (notSent.reason() != HealthReason.COMMUNICATION) {
                    reject(notSent.sentence());
                    return;
                }
                if (!clock.instant().isBefore(giveUp)) {
                    return;
                }
                Thread.sleep(properties.watch());
            }
        }
        leaveIfFenced();
    }

    /// While nothing was sent, the node that serves the device now can still do it in time.
    private void leaveIfFenced() throws Elsewhere {
        if (!runner.holdsLease()) {
            throw new Elsewhere("the lease of " + runner.id().value() + " was lost");
        }
    }

    private SetAnswer command(ApcDevice device) throws DeviceException {
        if (!runner.holdsLease()) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION, "Another node serves this device now.");
        }
        if (!clock.instant().isBefore(lastLook())) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION, "The device was free only after the deadline.");
        }
        return device.command(event.outlet(), event.switchAction());
    }

    private void sent(SetAnswer answer) {
        switch (answer) {
            case SetAnswer.TurnedAway(var words) -> reject(words);
            case SetAnswer.Failed(var words) -> watch(SwitchWatch.Sent.ANSWERED_ERROR, words);
            case SetAnswer.Accepted _, SetAnswer.Silent _ -> watch(SwitchWatch.Sent.YES, "");
        }
    }

    /// An earlier attempt may have sent the command before this software died: the device is looked
    /// at first. A command that names its end is sent again where the device shows nothing of it; a
    /// reboot never is, because an outlet that is on says nothing of whether it was off.
    void takeUp() throws Elsewhere, InterruptedException {
        OutletReading reading;
        try {
            reading = runner.talk(ApcDevice.class, device -> device.outlet(event.outlet()));
        } catch (DeviceException unreadable) {
            leaveIfFenced();
            LOG.info(
                    "switch not repeated outlet={} reason={}",
                    event.outlet().value(),
                    unreadable.sentence());
            watch(SwitchWatch.Sent.PERHAPS, "");
            return;
        }
        if (event.switchAction().restarts() || shows(reading)) {
            watch(SwitchWatch.Sent.PERHAPS, "");
        } else {
            send();
        }
    }

    /// Whether the device shows the command as done or under way.
    private boolean shows(OutletReading reading) {
        return event.switchAction() == SwitchAction.CANCEL
                ? !reading.devicePending()
                : reading.devicePending() || reading.state() == event.switchAction().wanted();
    }

    private void watch(SwitchWatch.Sent sent, String words) {
        if (sent != SwitchWatch.Sent.PERHAPS || event.switchAction() == SwitchAction.CANCEL) {
            runner.reports()
                    .send(
                            new MarkDispatched(event.outlet(), event.commandId(), clock.instant()),
                            stored);
        }
        runner.watch(
                event.stream(),
                wanted ->
                        new SwitchWatch(runner, event, stored, properties, clock, sent, words)
                                .run(wanted));
    }

    private void reject(String words) {
        runner.reports().send(new RejectSwitch(event.outlet(), event.commandId(), words), stored);
    }

    private Instant lastLook() {
        return event.deadline().minus(properties.lastLook());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
