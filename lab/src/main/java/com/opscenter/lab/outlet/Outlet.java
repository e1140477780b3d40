package com.opscenter.lab.outlet;

import com.opscenter.lab.outlet.OutletState.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A switched outlet: its contact, and the steps its pending command still has to take.
///
/// Time only passes in [#settle] and [#drift]; guarded by the unit it belongs to, which alone may
/// change it.
public final class Outlet {

    /// "Never" in the delay columns: the step is not taken at all.
    public static final int NEVER = -1;

    private final int number;
    private final int phase;
    private final int bank;
    private final Drift drift;
    private final Duration switchDelay;
    private final Deque<Step> steps = new ArrayDeque<>();
    private String name;
    private boolean on;
    private int onDelay;
    private int offDelay;
    private Duration rebootDuration;

    /// An outlet as it is set up, nothing pending.
    ///
    /// @param seed makes its load drift the same way again
    public Outlet(int number, OutletSpec outlet, Timing timing, long seed) {
        this.number = number;
        phase = outlet.phase();
        bank = outlet.bank();
        drift = new Drift(outlet.milliamps(), seed * 1_000 + number);
        switchDelay = timing.switching();
        name = outlet.name();
        on = outlet.on();
        onDelay = (int) timing.onDelay().toSeconds();
        offDelay = (int) timing.offDelay().toSeconds();
        rebootDuration = timing.rebootDuration();
    }

    /// Takes up what was kept.
    public void restore(OutletState state) {
        name = state.name();
        on = state.on();
        steps.addAll(state.pending());
        onDelay = state.onDelay();
        offDelay = state.offDelay();
        rebootDuration = Duration.ofMillis(state.rebootMillis());
    }

    /// What to keep of it.
    ///
    /// @param wattMillis the energy through this outlet so far
    public OutletState state(long wattMillis) {
        return new OutletState(
                name,
                on,
                List.copyOf(steps),
                onDelay,
                offDelay,
                rebootDuration.toMillis(),
                wattMillis);
    }

    /// Starts a command; it replaces the pending one.
    public void command(OutletCommand command, Instant now) {
        Instant contact = now.plus(switchDelay);
        steps.clear();
        switch (command) {
            case ON -> steps.add(new Step(contact, true));
            case OFF -> steps.add(new Step(contact, false));
            case REBOOT ->
                    steps.addAll(
                            List.of(
                                    new Step(contact, false),
                                    new Step(contact.plus(rebootDuration), true)));
            case DELAYED_ON -> after(onDelay, contact, true);
            case DELAYED_OFF -> after(offDelay, contact, false);
            case DELAYED_REBOOT -> {
                if (offDelay != NEVER) {
                    after(offDelay, contact, false);
                    after(onDelay, contact.plusSeconds(offDelay).plus(rebootDuration), true);
                }
            }
            case CANCEL -> {}
        }
    }

    private void after(int seconds, Instant contact, boolean wanted) {
        if (seconds != NEVER) {
            steps.add(new Step(contact.plusSeconds(seconds), wanted));
        }
    }

    /// Somebody pressed the button: at once, and nothing stays pending.
    public void press(boolean wanted) {
        steps.clear();
        on = wanted;
    }

    /// Takes every step that is due.
    public void settle(Instant now) {
        while (!steps.isEmpty() && !steps.getFirst().at().isAfter(now)) {
            on = steps.removeFirst().on();
        }
    }

    /// Lets the load drift for that long.
    public void drift(long seconds) {
        drift.walk(seconds);
    }

    /// What the load draws, in milliamps; nothing while the outlet is off.
    public int milliamps() {
        return on ? drift.milliamps() : 0;
    }

    public int number() {
        return number;
    }

    public int phase() {
        return phase;
    }

    public int bank() {
        return bank;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public boolean on() {
        return on;
    }

    public boolean pending() {
        return !steps.isEmpty();
    }

    /// Power-on delay in seconds, [#NEVER] or 0 to 7200.
    public int onDelay() {
        return onDelay;
    }

    public void onDelay(int seconds) {
        onDelay = seconds;
    }

    /// Power-off delay in seconds, [#NEVER] or 0 to 7200.
    public int offDelay() {
        return offDelay;
    }

    public void offDelay(int seconds) {
        offDelay = seconds;
    }

    /// How long a reboot stays off, in seconds.
    public int rebootSeconds() {
        return (int) rebootDuration.toSeconds();
    }

    public void rebootSeconds(int seconds) {
        rebootDuration = Duration.ofSeconds(seconds);
    }
}
