package com.opscenter.lab.opnsense;

import java.time.Duration;

/// A line of the firewall as it is.
///
/// @param gateway its name
/// @param identifier of its interface, such as `wan`
/// @param state the word of `gateway_status.php`: `none` is online
/// @param delayMicros to the gateway and back
/// @param lossPermille of the probes
/// @param rxBps what it receives now
public record Line(
        String gateway,
        String identifier,
        String device,
        String address,
        String own,
        String state,
        long delayMicros,
        long lossPermille,
        long rxBps,
        long txBps,
        long rxBytes,
        long txBytes) {

    private static final int BITS = 8;

    boolean isDown() {
        return state.equals("down");
    }

    Line after(Duration passed) {
        double seconds = isDown() ? 0 : passed.toNanos() / 1e9;
        return new Line(
                gateway,
                identifier,
                device,
                address,
                own,
                state,
                delayMicros,
                lossPermille,
                rxBps,
                txBps,
                rxBytes + Math.round(rxBps / (double) BITS * seconds),
                txBytes + Math.round(txBps / (double) BITS * seconds));
    }

    Line carrying(long rx, long tx) {
        return new Line(
                gateway,
                identifier,
                device,
                address,
                own,
                state,
                delayMicros,
                lossPermille,
                rx,
                tx,
                rxBytes,
                txBytes);
    }

    Line as(String newState, long micros, long permille) {
        return new Line(
                gateway,
                identifier,
                device,
                address,
                own,
                newState,
                micros,
                permille,
                rxBps,
                txBps,
                rxBytes,
                txBytes);
    }

    /// After a restart, counters begin anew.
    Line restarted() {
        return new Line(
                gateway,
                identifier,
                device,
                address,
                own,
                state,
                delayMicros,
                lossPermille,
                rxBps,
                txBps,
                0,
                0);
    }
}
