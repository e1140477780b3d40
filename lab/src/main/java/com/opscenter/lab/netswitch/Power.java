package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.Mib;
import java.util.List;

/// POWER-ETHERNET-MIB (RFC 3621): the units of a stack are its groups.
record Power(NetSwitch device, Mib mib) {

    private static final String PORT_ENTRY = "1.3.6.1.2.1.105.1.1.1";
    private static final String SUPPLY_ENTRY = "1.3.6.1.2.1.105.1.3.1.1";
    private static final int DISABLED = 1;
    private static final int SEARCHING = 2;
    private static final int DELIVERING = 3;
    private static final int MILLI = 1000;
    private static final int THRESHOLD_PERCENT = 95;

    void show() {
        List<Port> ports = device.ports();
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).feeds()) {
                show(i + 1, ports.get(i));
            }
        }
        for (int unit = 1; unit <= device.spec().units() && device.spec().poeWatts() > 0; unit++) {
            int group = unit;
            new Cells(mib, SUPPLY_ENTRY, unit)
                    .gauge(2, () -> device.spec().poeWatts())
                    .number(3, () -> 1)
                    .gauge(4, () -> watts(group))
                    .number(5, () -> THRESHOLD_PERCENT);
        }
    }

    private void show(int place, Port port) {
        new Cells(mib, PORT_ENTRY, port.unit(), port.number())
                .number(3, () -> port.powered() ? 1 : 2, new Settings(device, place, port).power())
                .number(6, () -> detection(port));
    }

    private static int detection(Port port) {
        if (!port.powered()) {
            return DISABLED;
        }
        return port.milliwatts() > 0 ? DELIVERING : SEARCHING;
    }

    private int watts(int unit) {
        return device.ports().stream()
                        .filter(port -> port.unit() == unit)
                        .mapToInt(Port::milliwatts)
                        .sum()
                / MILLI;
    }
}
