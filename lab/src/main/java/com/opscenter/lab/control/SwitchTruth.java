package com.opscenter.lab.control;

import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.NetSwitch;
import com.opscenter.lab.netswitch.Port;
import java.util.ArrayList;
import java.util.List;

/// What is true of a switch, whatever its agent says; the JSON of `GET /switches/{id}`.
record SwitchTruth(
        String id,
        String name,
        String model,
        String personality,
        String serial,
        String endpoint,
        int port,
        int engineBoots,
        int milliwatts,
        List<PortTruth> ports,
        List<Broken> broken) {

    /// @param place in the order of the device
    /// @param number as printed on its unit
    record PortTruth(
            int place,
            int unit,
            int number,
            String label,
            boolean enabled,
            boolean up,
            boolean powered,
            int milliwatts) {}

    record Broken(String mode, int port, long millis) {}

    static SwitchTruth of(String id, LabSwitch one) {
        NetSwitch device = one.truth();
        return device.during(() ->
                new SwitchTruth(
                        id,
                        device.spec().name(),
                        device.spec().model(),
                        device.spec().personality().label(),
                        device.spec().serial(),
                        "snmp://127.0.0.1:" + one.port(),
                        one.port(),
                        one.engineBoots(),
                        device.milliwatts(),
                        ports(device),
                        one.broken().stream()
                                .map(fault ->
                                        new Broken(
                                                fault.mode().label(),
                                                fault.port(),
                                                fault.time().toMillis()))
                                .toList()));
    }

    static List<PortTruth> ports(NetSwitch device) {
        List<PortTruth> truths = new ArrayList<>();
        for (Port port : device.ports()) {
            truths.add(
                    new PortTruth(
                            truths.size() + 1,
                            port.unit(),
                            port.number(),
                            port.spec().label(),
                            port.enabled(),
                            port.up(),
                            port.feeds() && port.powered(),
                            port.milliwatts()));
        }
        return truths;
    }
}
