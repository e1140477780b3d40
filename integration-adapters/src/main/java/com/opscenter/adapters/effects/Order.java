package com.opscenter.adapters.effects;

import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Command;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One accepted command on a physical thing: how it is sent, looked at and told.
///
/// @param <D> what the thing is spoken to through
/// @param <R> how it is read
public interface Order<D extends Device, R extends Record> {

    Class<D> device();

    /// The stream of the thing.
    String key();

    String commandId();

    /// What is to be done, for the log, such as `outlet=pdu-1:9 action=off`.
    String words();

    Instant deadline();

    /// Sends it. A failure means that nothing was sent.
    Answer send(D device) throws DeviceException;

    R look(D device) throws DeviceException;

    /// Whether the device comes to the end without anything more from us. What does not is not left
    /// alone before it is there.
    default boolean endsByItself() {
        return true;
    }

    /// Called after each look: sends what the device needs to come to the end, such as the second
    /// half of what it does not do by itself.
    ///
    /// @param watched since when the device is looked at, which is after the first half was sent
    default void follow(D device, R reading, Instant watched) throws DeviceException {}

    /// It names the state it ends in, so that sending it twice does what sending it once does. One
    /// that is not can never be repeated.
    boolean repeatable();

    /// Whether the device shows it as done or under way.
    boolean shows(R reading);

    /// Whether nothing is left to wait for.
    ///
    /// @param halfWay the first half of it was seen, of what goes through another state
    boolean isReached(R reading, boolean halfWay);

    /// Whether the device is in the first half of it, of what goes through another state.
    boolean isHalfWay(R reading);

    /// Whether it was in the state of the first half before.
    boolean wasHalfWay();

    /// Whether the device does not look as it did before.
    boolean hasChanged(R reading);

    /// The device waits by itself, so it need not be asked often.
    default boolean isWaiting(R reading) {
        return false;
    }

    /// How short the first half may be. Looks further apart tell nothing of whether it was.
    Duration blink();

    /// After a crash: what was read counts for this command only once it is told as sent.
    default boolean countsOnlyWhenSent() {
        return false;
    }

    /// @param readBackFor this command, when the reading shall settle it
    Command observed(R reading, @Nullable String readBackFor);

    Command dispatched(Instant at);

    Command rejected(String detail);
}
