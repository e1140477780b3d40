package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.Tape;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one line to a device: connects when needed, lets one request through at a time in the order
/// of asking, and hangs up after a failure, so that the next request starts from nothing.
final class DeviceLine {

    private final Connector connector;
    private final Secrets secrets;
    private final ExchangeLog log;
    private final Runnable hint;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Device device;
    private volatile boolean outdated;
    private volatile boolean closed;
    private @Nullable RegisteredSource connectedFor;

    /// @param hint what a device does that tells of a change by itself
    DeviceLine(Connector connector, Secrets secrets, ExchangeLog log, Runnable hint) {
        this.connector = connector;
        this.secrets = secrets;
        this.log = log;
        this.hint = hint;
    }

    /// What is done with a device while nobody else may talk to it.
    @FunctionalInterface
    interface Talk<D extends Device, T> {
        T with(D device) throws DeviceException;
    }

    /// @param source as it is now: with other settings than before, connects anew
    <D extends Device, T> T talk(RegisteredSource source, Class<D> type, Talk<D, T> talk)
            throws DeviceException {
        turn.lock();
        boolean well = false;
        try {
            if (outdated || !source.equals(connectedFor)) {
                outdated = false;
                connectedFor = source;
                hangUp();
            }
            D connected = type.cast(connected(source));
            T answer = talk.with(connected);
            well = true;
            return answer;
        } finally {
            if (!well) {
                hangUp();
            }
            turn.unlock();
        }
    }

    private Device connected(RegisteredSource source) throws DeviceException {
        if (closed) {
            throw stopped();
        }
        Device there = device;
        if (there == null) {
            there =
                    connector.connect(
                            new Connection(
                                    source.id(), source.settings(), reveal(source), log, hint));
            device = there;
            if (closed) {
                hangUp();
                throw stopped();
            }
        }
        return there;
    }

    private static DeviceException stopped() {
        return new DeviceException(HealthReason.COMMUNICATION, "The source was stopped.");
    }

    private Map<String, String> reveal(RegisteredSource source) throws DeviceException {
        CredentialId credential = source.settings().credential();
        if (credential == null) {
            return Map.of();
        }
        return secrets.reveal(credential, "poll " + name(source.id()))
                .orElseThrow(() ->
                        new DeviceException(
                                HealthReason.CONFIGURATION,
                                "The credential of this source is not in the vault any more."));
    }

    private static String name(SourceId source) {
        return "source/" + source.value();
    }

    /// @param device that was read last, though it may have been hung up on since
    /// @param recorded what it brought
    void ended(Device device, boolean recorded) {
        turn.lock();
        try {
            if (recorded) {
                device.recorded();
            } else {
                device.unrecorded();
            }
        } finally {
            turn.unlock();
        }
    }

    /// Begins to record what goes over the wire, with a new connection, so that its beginning is
    /// there, too. One that is listened to stays: what comes meanwhile would be lost.
    void record(Tape tape) {
        turn.lock();
        try {
            outdated |= listening().isZero();
            log.record(tape);
        } finally {
            turn.unlock();
        }
    }

    /// How long the system is to be listened to.
    Duration listening() {
        Device there = device;
        return there == null ? Duration.ZERO : there.listening();
    }

    /// The next talk starts with a new connection: secrets have changed.
    void renew() {
        outdated = true;
    }

    /// Drops the connection at once, for good; a request under way ends without an answer.
    void abandon() {
        closed = true;
        hangUp();
    }

    private void hangUp() {
        Device gone = device;
        device = null;
        if (gone != null) {
            gone.close();
        }
    }
}
