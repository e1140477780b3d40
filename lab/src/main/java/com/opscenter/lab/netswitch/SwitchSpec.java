package com.opscenter.lab.netswitch;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/// A switch as it is set up before it starts.
///
/// @param units of a stack; each has all the ports
/// @param poePorts so many of the first ports feed power
/// @param poeWatts what its supply gives for that; 0 for a switch that feeds none
/// @param managementPort where our machine is, as printed; 0 when the switch does not know
/// @param applying how long a SET takes to show
/// @param linking how long a link needs to come up
public record SwitchSpec(
        String name,
        String model,
        SwitchPersonality personality,
        int units,
        List<PortSpec> ports,
        int poePorts,
        int poeWatts,
        int managementPort,
        Duration applying,
        Duration linking) {

    public SwitchSpec {
        ports = List.copyOf(ports);
    }

    /// Eight ports with something behind each: 80 Mb/s in, 20 Mb/s out. The first four feed power,
    /// 5 W each of 60 W. A SET shows after 0.3 s, a link after 0.5 s more.
    public static SwitchSpec of(SwitchPersonality personality) {
        PortSpec port = PortSpec.link("", 80_000_000, 20_000_000).drawing(5_000);
        return new SwitchSpec(
                "lab-" + personality.label(),
                "LAB-8HP",
                personality,
                1,
                Collections.nCopies(8, port),
                4,
                60,
                0,
                Duration.ofMillis(300),
                Duration.ofMillis(500));
    }

    public SwitchSpec named(String otherName, String otherModel) {
        return new SwitchSpec(
                otherName,
                otherModel,
                personality,
                units,
                ports,
                poePorts,
                poeWatts,
                managementPort,
                applying,
                linking);
    }

    public SwitchSpec with(List<PortSpec> others) {
        return new SwitchSpec(
                name,
                model,
                personality,
                units,
                others,
                poePorts,
                poeWatts,
                managementPort,
                applying,
                linking);
    }

    public SwitchSpec feeding(int firstPorts, int watts) {
        return new SwitchSpec(
                name,
                model,
                personality,
                units,
                ports,
                firstPorts,
                watts,
                managementPort,
                applying,
                linking);
    }

    public SwitchSpec managedBy(int port) {
        return new SwitchSpec(
                name,
                model,
                personality,
                units,
                ports,
                poePorts,
                poeWatts,
                port,
                applying,
                linking);
    }

    public SwitchSpec stackOf(int others) {
        return new SwitchSpec(
                name,
                model,
                personality,
                others,
                ports,
                poePorts,
                poeWatts,
                managementPort,
                applying,
                linking);
    }

    /// Sets how long a SET takes to show, and a link to come up.
    public SwitchSpec taking(Duration toApply, Duration toLink) {
        return new SwitchSpec(
                name,
                model,
                personality,
                units,
                ports,
                poePorts,
                poeWatts,
                managementPort,
                toApply,
                toLink);
    }

    /// A serial number of the usual shape that says it is not a real one.
    public String serial() {
        return "LAB%09d".formatted(Math.floorMod(name.hashCode(), 1_000_000_000));
    }
}
