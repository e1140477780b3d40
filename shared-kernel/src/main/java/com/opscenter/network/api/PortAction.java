package com.opscenter.network.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can be done to a port. There is no toggle: each action names the state it ends in.
public enum PortAction {
    ENABLE(NetworkCapability.PORT_ADMIN, "UP"),
    DISABLE(NetworkCapability.PORT_ADMIN, "DOWN"),
    /// Disabled, and enabled again after some seconds; never repeated when its outcome is unknown.
    BOUNCE(NetworkCapability.PORT_ADMIN, "UP"),
    POE_ON(NetworkCapability.POE, "ON"),
    POE_OFF(NetworkCapability.POE, "OFF"),
    /// Power off, and on again after some seconds; never repeated when its outcome is unknown.
    POE_CYCLE(NetworkCapability.POE_CYCLE, "ON");

    private final NetworkCapability needed;
    private final String desired;

    PortAction(NetworkCapability needed, String desired) {
        this.needed = needed;
        this.desired = desired;
    }

    public NetworkCapability needed() {
        return needed;
    }

    /// What it sets.
    public PortAspect aspect() {
        return switch (this) {
            case ENABLE, DISABLE, BOUNCE -> PortAspect.ADMIN;
            case POE_ON, POE_OFF, POE_CYCLE -> PortAspect.POE;
        };
    }

    /// The wanted state in the API's word: `UP`, `DOWN`, `ON` (power is offered) or `OFF`.
    public String desired() {
        return desired;
    }

    /// It goes through the opposite of the state it ends in, and stays there for some seconds.
    public boolean restarts() {
        return this == BOUNCE || this == POE_CYCLE;
    }

    /// It takes the link or its power away, if only for some seconds.
    public boolean interrupts() {
        return this != ENABLE && this != POE_ON;
    }

    /// What is to be read back: the state this action is about.
    public PortState stateIn(PortReading reading) {
        return stateIn(reading.adminState(), reading.poe());
    }

    /// The same of what is shown.
    public PortState stateIn(PortView port) {
        return stateIn(port.adminState(), port.poe() == null ? null : port.poe().status());
    }

    private PortState stateIn(AdminState admin, @Nullable PoeStatus poe) {
        return switch (aspect()) {
            case ADMIN -> PortState.valueOf(admin.name());
            case POE -> poe == null ? PortState.UNKNOWN : PortState.valueOf(poe.name());
        };
    }

    /// Whether that state is the wanted one. Power is on when it is offered, with or without a
    /// load; a cycle ends only when what drew power before draws it again.
    ///
    /// @param previous the state before the action
    public boolean isReached(PortState state, PortState previous) {
        return switch (this) {
            case ENABLE, BOUNCE -> state == PortState.UP;
            case DISABLE -> state == PortState.DOWN;
            case POE_OFF -> state == PortState.OFF;
            case POE_ON -> state == PortState.SEARCHING || state == PortState.DELIVERING;
            case POE_CYCLE ->
                    state == PortState.DELIVERING
                            || (state == PortState.SEARCHING && previous != PortState.DELIVERING);
        };
    }

    /// Whether that state is the first half of a bounce or a cycle.
    public boolean isHalfWay(PortState state) {
        return (this == BOUNCE && state == PortState.DOWN)
                || (this == POE_CYCLE && state == PortState.OFF);
    }

    /// The action of a word, see [#word].
    public static PortAction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The word of the API, such as `poe-off`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
