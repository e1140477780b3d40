package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.snmp.SnmpCard;
import com.opscenter.lab.snmp.SystemGroup;
import java.util.Optional;

/// Everything the agent of a switch shows.
public final class SwitchMib {

    private static final String ZYXEL = "1.3.6.1.4.1.890.1.15";
    private static final String COMMON = ZYXEL + ".3.";

    /// Layer 2, as switches say of themselves.
    private static final int SERVICES = 2;

    private static final int CPU_PERCENT = 11;
    private static final int MEMORY_PERCENT = 34;

    private SwitchMib() {}

    /// @param shift how far all indexes are from where they were at first
    public static Mib of(NetSwitch device, SnmpCard card, int shift) {
        var mib = new Mib(device, new PortEffectLog(device, shift));
        if (device.spec().personality() == SwitchPersonality.SWOS) {
            new SwosMib(device, mib, shift).show(card);
            return mib;
        }
        SwitchSpec spec = device.spec();
        SystemGroup.describe(
                mib, card, spec.model(), ZYXEL, SERVICES, spec::name, Optional.empty());
        var interfaces = new Interfaces(device, mib, shift);
        interfaces.show();
        new Bridge(device, mib, interfaces).show();
        new Power(device, mib).show();
        showMaker(device, mib);
        return mib;
    }

    private static void showMaker(NetSwitch device, Mib mib) {
        SwitchSpec spec = device.spec();
        new Cells(mib, COMMON + "1", 0)
                .text(6, spec.personality()::firmware)
                .text(11, spec::model)
                .text(12, spec::serial);
        new Cells(mib, COMMON + "2", 0)
                .number(5, () -> MEMORY_PERCENT)
                .number(7, () -> CPU_PERCENT);
        temperature(mib, 1, "CPU", 47);
        temperature(mib, 2, "PHY", 41);
        temperature(mib, 3, "PSU", -1);
        for (int unit = 1; unit <= spec.units() && spec.units() > 1; unit++) {
            int role = unit == 1 ? 1 : 2;
            new Cells(mib, COMMON + "97.2.1.1", unit).number(5, () -> role);
        }
    }

    /// @param celsius below zero for a sensor that is not there
    private static void temperature(Mib mib, int row, String name, int celsius) {
        new Cells(mib, COMMON + "26.1.2.1", row).text(2, () -> name).number(3, () -> celsius);
    }

    /// A tree like the other with a table that does not end where the ports do.
    public static Mib endless(NetSwitch device, SnmpCard card) {
        Mib mib = of(device, card, 0);
        for (int row = 0; row < 20_000; row++) {
            int number = row;
            new Cells(mib, "1.3.6.1.2.1.2.2.1", 30_000 + row).text(2, () -> "ghost" + number);
        }
        return mib;
    }
}
