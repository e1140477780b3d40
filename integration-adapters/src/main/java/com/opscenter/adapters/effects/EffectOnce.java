package com.opscenter.adapters.effects;

import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.HealthReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands one command to the device, at most once, and then watches what becomes of it.
///
/// @param stored the event that asked for it
public record EffectOnce<D extends Device, R extends Record>(
        SourceRunner runner,
        Order<D, R> order,
        StoredEvent stored,
        Patience patience,
        Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(EffectOnce.class);

    /// While nothing was sent yet, an unreachable device is tried for that long.
    private static final Duration UNREACHABLE = Duration.ofSeconds(10);

    /// @param repeated an earlier life of this software may have begun it
    public void begin(boolean repeated) throws Elsewhere, InterruptedException {
        if (repeated) {
            takeUp();
        } else {
            send();
        }
    }

    private void send() throws Elsewhere, InterruptedException {
        Instant giveUp = earlier(clock.instant().plus(UNREACHABLE), lastLook());
        while (runner.holdsLease() && clock.instant().isBefore(lastLook())) {
            try {
                Answer answer = runner.talk(order.device(), this::command);
                LOG.info("sent {} answer={}", order.words(), answer.getClass().getSimpleName());
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
                Thread.sleep(patience.watch());
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

    private Answer command(D device) throws DeviceException {
        if (!runner.holdsLease()) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION, "Another node serves this device now.");
        }
        if (!clock.instant().isBefore(lastLook())) {
            throw new DeviceException(
                    HealthReason.COMMUNICATION, "The device was free only after the deadline.");
        }
        return order.send(device);
    }

    private void sent(Answer answer) throws InterruptedException {
        switch (answer) {
            case Answer.TurnedAway(var words) -> reject(words);
            case Answer.Failed(var words) -> watch(EffectWatch.Sent.ANSWERED_ERROR, words);
            case Answer.Accepted _, Answer.Silent _ -> watch(EffectWatch.Sent.YES, "");
        }
    }

    /// An earlier attempt may have sent the command before this software died: the device is looked
    /// at first. A command that names its end is sent again where the device shows nothing of it;
    /// what goes through another state never is, because the end alone says nothing of the way.
    private void takeUp() throws Elsewhere, InterruptedException {
        R reading;
        try {
            reading = runner.talk(order.device(), order::look);
        } catch (DeviceException unreadable) {
            leaveIfFenced();
            LOG.info("not repeated {} reason={}", order.words(), unreadable.sentence());
            watch(EffectWatch.Sent.PERHAPS, "");
            return;
        }
        if (!order.repeatable() || order.shows(reading)) {
            watch(EffectWatch.Sent.PERHAPS, "");
        } else {
            send();
        }
    }

    private void watch(EffectWatch.Sent sent, String words) throws InterruptedException {
        if (sent != EffectWatch.Sent.PERHAPS || order.countsOnlyWhenSent()) {
            runner.reports().send(order.dispatched(clock.instant()), stored);
        }
        var watch = new EffectWatch<>(this, sent, words);
        if (order.endsByItself()) {
            runner.watch(order.key(), watch::run);
        } else {
            stayWith(watch);
        }
    }

    /// The reaction goes on until the device is where it shall be, so that whoever takes it up
    /// after a crash or on another node brings it there.
    private void stayWith(EffectWatch<D, R> watch) throws InterruptedException {
        watch.look(runner::holdsLease);
        if (!runner.holdsLease()) {
            throw new InterruptedException(
                    "the lease of " + runner.id().value() + " was lost half-way");
        }
    }

    /// Too late to be told, but not to bring the device to its end from half-way.
    public void finish() throws Elsewhere {
        try {
            R reading = runner.talk(order.device(), order::look);
            if (order.isHalfWay(reading) && !order.wasHalfWay()) {
                runner.talk(
                        order.device(),
                        device -> {
                            order.follow(device, reading, Instant.EPOCH);
                            return reading;
                        });
                LOG.info("brought to its end {}", order.words());
                runner.pollSoon();
            }
        } catch (DeviceException unreachable) {
            throw new Elsewhere(unreachable.sentence());
        }
    }

    private void reject(String words) {
        runner.reports().send(order.rejected(words), stored);
    }

    Instant lastLook() {
        return patience.end(order.deadline());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
