package com.opscenter.adapters.apc;

import com.opscenter.power.api.Capability;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletReading.Delays;
import com.opscenter.power.api.OutletState;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// From the row of one outlet to what it means; pure.
record OutletMapping(ApcUnit unit, OutletTree tree, Supported reply, int number) {

    private static final int NEVER = -1;

    OutletReading reading() {
        OptionalLong state = reply.number(at(Column.STATE));
        OptionalLong pending = value(Column.PENDING);
        return new OutletReading(
                state.isPresent() ? tree.state(state.getAsLong()) : OutletState.UNKNOWN,
                pending.isPresent() && tree.pending(pending.getAsLong()),
                reply.text(at(Column.NAME)).orElse("Outlet " + number),
                positive(Column.BANK),
                positive(Column.PHASE),
                new Delays(
                        delay(Column.ON_DELAY), delay(Column.OFF_DELAY), delay(Column.REBOOT_TIME)),
                capabilities());
    }

    /// In tenths of an ampere.
    OptionalLong current() {
        OptionalLong raw = unit.metersOutlets() ? value(Column.CURRENT) : OptionalLong.empty();
        return raw.isPresent()
                ? OptionalLong.of(Math.round(raw.getAsLong() * 10.0 / tree.currentParts()))
                : raw;
    }

    /// In milliwatts.
    OptionalLong power() {
        OptionalLong watts = unit.metersOutlets() ? value(Column.POWER) : OptionalLong.empty();
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
            if (tree.cancels()) {
                can.add(Capability.CANCEL);
            }
        }
        if (unit.metersOutlets()) {
            can.add(Capability.OUTLET_METERING);
        }
        return can;
    }

    private boolean known(Column column) {
        return tree.columns().containsKey(column) && reply.reply().has(at(column));
    }

    private int delay(Column column) {
        return (int) value(column).orElse(NEVER);
    }

    private @Nullable Integer positive(Column column) {
        OptionalLong number = value(column);
        return number.isPresent() && number.getAsLong() > 0 ? (int) number.getAsLong() : null;
    }

    private OptionalLong value(Column column) {
        return tree.columns().containsKey(column) ? reply.number(at(column)) : OptionalLong.empty();
    }

    private OID at(Column column) {
        OID object = tree.columns().get(column);
        if (object == null) {
            throw new IllegalArgumentException("the tree has no " + column);
        }
        return new OID(object).append(number);
    }
}
