package com.opscenter.adapters.apc;

import com.opscenter.power.api.Capability;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletReading.Delays;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From the row of one outlet to what it means; pure.
record OutletMapping(OutletRow outlet, Supported reply) {

    private static final int NEVER = -1;

    OutletReading reading() {
        OptionalLong state = value(Column.STATE);
        OptionalLong pending = value(Column.PENDING);
        return new OutletReading(
                state.isPresent() ? outlet.tree().state(state.getAsLong()) : OutletState.UNKNOWN,
                pending.isPresent() && outlet.tree().pending(pending.getAsLong()),
                outlet.at(Column.NAME).flatMap(reply::text).orElse("Outlet " + outlet.number()),
                positive(Column.BANK),
                positive(Column.PHASE),
                new Delays(
                        delay(Column.ON_DELAY), delay(Column.OFF_DELAY), delay(Column.REBOOT_TIME)),
                capabilities());
    }

    /// In tenths of an ampere.
    OptionalLong current() {
        OptionalLong raw = value(Column.CURRENT);
        return raw.isPresent()
                ? OptionalLong.of(
                        Math.round(raw.getAsLong() * 10.0 / outlet.tree().partsOfAmpere()))
                : raw;
    }

    /// In milliwatts.
    OptionalLong power() {
        OptionalLong watts = value(Column.POWER);
        return watts.isPresent() ? OptionalLong.of(watts.getAsLong() * 1000) : watts;
    }

    /// An action whose duration cannot be known is not offered: nobody could tell when to give up
    /// on it.
    private Set<Capability> capabilities() {
        Set<Capability> can = EnumSet.of(Capability.SWITCH);
        if (value(Column.REBOOT_TIME).isPresent()) {
            can.add(Capability.REBOOT);
        }
        if (known(Column.ON_DELAY) && known(Column.OFF_DELAY)) {
            can.add(Capability.DELAYED);
            if (outlet.tree().can(SwitchAction.CANCEL)) {
                can.add(Capability.CANCEL);
            }
        }
        if (outlet.metered() != null) {
            can.add(Capability.OUTLET_METERING);
        }
        return can;
    }

    private boolean known(Column column) {
        return outlet.at(column).filter(reply.reply()::has).isPresent();
    }

    private int delay(Column column) {
        return (int) value(column).orElse(NEVER);
    }

    private @Nullable Integer positive(Column column) {
        OptionalLong number = value(column);
        return number.isPresent() && number.getAsLong() > 0 ? (int) number.getAsLong() : null;
    }

    private OptionalLong value(Column column) {
        return outlet.at(column).map(reply::number).orElse(OptionalLong.empty());
    }
}
