package com.opscenter.lab.routeros;

import java.time.Duration;
import java.util.List;

/// A device as it is set up before it starts.
///
/// @param version of RouterOS; 7.18 and later say `!empty`, those before 6.43 want a challenge
///   answered at login, REST begins with 7
/// @param ports the first one leads to whoever manages it
/// @param negotiation how long a link or a power supply takes to come up
public record RouterSpec(
        String name, String model, String version, List<PortSpec> ports, Duration negotiation) {

    public RouterSpec {
        ports = List.copyOf(ports);
    }

    /// A small one: five copper ports that give power, one cage; the uplink, an access point fed by
    /// its port, a server, the rest free.
    public static RouterSpec small(String version) {
        return new RouterSpec(
                "lab-switch",
                "RB5009UPr+S+IN",
                version,
                List.of(
                        PortSpec.free("ether1", true, 1).to("core", "ge-0/0/1", 0),
                        PortSpec.free("ether2", true, 1).to("ap-1", "eth0", 6_200).called("roof"),
                        PortSpec.free("ether3", true, 1).to("nas", "eno1", 0),
                        PortSpec.free("ether4", true, 1),
                        PortSpec.free("ether5", true, 1),
                        PortSpec.free("sfp-sfpplus1", false, 10)),
                Duration.ofMillis(300));
    }

    /// A serial number of the usual shape that says it is not a real one.
    public String serial() {
        return "LAB%08X".formatted(name.hashCode());
    }

    boolean saysEmpty() {
        return isFrom(7, 18);
    }

    boolean challenges() {
        return !isFrom(6, 43);
    }

    boolean isSeven() {
        return isFrom(7, 0);
    }

    private boolean isFrom(int major, int minor) {
        String[] parts = version.split("[^0-9]+", -1);
        int ours = Integer.parseInt(parts[0]);
        return ours > major || (ours == major && Integer.parseInt(parts[1]) >= minor);
    }
}
