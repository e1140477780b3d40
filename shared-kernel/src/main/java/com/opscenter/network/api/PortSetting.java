package com.opscenter.network.api;

import java.util.Optional;

/// What one aspect of a port is set to, whatever comes of it: a port that is enabled may have no
/// link, and power that is offered may find no load.
public enum PortSetting {
    UP(PortAction.ENABLE),
    DOWN(PortAction.DISABLE),
    ON(PortAction.POE_ON),
    OFF(PortAction.POE_OFF);

    private final PortAction action;

    PortSetting(PortAction action) {
        this.action = action;
    }

    /// What makes it so.
    public PortAction action() {
        return action;
    }

    /// What an action leaves behind.
    public static PortSetting after(PortAction action) {
        return valueOf(action.desired());
    }

    /// Empty where the port has no such aspect.
    public static Optional<PortSetting> of(PortAspect aspect, PortReading reading) {
        return switch (aspect) {
            case ADMIN -> Optional.of(reading.adminState() == AdminState.UP ? UP : DOWN);
            case POE ->
                    Optional.ofNullable(reading.poe()).map(poe -> poe == PoeStatus.OFF ? OFF : ON);
        };
    }
}
