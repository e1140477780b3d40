package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.SnmpTrial.Preview;
import com.opscenter.adapters.snmp.SnmpTrial.Subject;
import com.opscenter.adapters.snmp.WalkLimits;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.SwitchReading;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A switch whose connection is tried.
record SwitchSubject(WalkLimits limits) implements Subject<Layout> {

    @Override
    public Layout recognize(SnmpSession session) throws DeviceException {
        return new LayoutReader(session, limits).read();
    }

    @Override
    public List<String> named(Layout found) {
        SwitchReading device = reading(found);
        String model = device.model() == null ? "switch" : device.model();
        String named = "%s %s \"%s\"".formatted(device.vendor(), model, device.deviceName());
        return List.of(
                device.serial() == null
                        ? named
                        : "%s, serial %s".formatted(named, device.serial()));
    }

    @Override
    public Preview preview(SnmpSession session, Layout found) {
        Set<String> words = NetworkCapability.words(reading(found).capabilities());
        long ports = found.numbers().keySet().stream().filter(found::isPhysical).count();
        String offered =
                words.isEmpty()
                        ? "watched only"
                        : words.stream().sorted().collect(Collectors.joining(", "));
        return new Preview(words, "%d ports: %s.".formatted(ports, offered));
    }

    private static SwitchReading reading(Layout found) {
        return new SwitchMapping(found, found.described()).device();
    }
}
