package com.opscenter.lab;

import com.opscenter.lab.netswitch.PortSpec;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The switches a demo starts with: one that feeds the rack and its access points, and one of the
/// office.
final class DemoSwitches {

    private static final long MEGA = 1_000_000;
    private static final int ACCESS_POINT = 7_400;
    private static final int CAMERA = 4_200;
    private static final int PHONE = 2_300;

    private DemoSwitches() {}

    /// The switches by id.
    static Map<String, SwitchSpec> all() {
        Map<String, SwitchSpec> switches = new LinkedHashMap<>();
        switches.put("zyxel-1", rack());
        switches.put("zyxel-2", office());
        return switches;
    }

    /// Those that are told by their command line, by id.
    static Map<String, SwitchSpec> consoles() {
        return Map.of("zyxel-3", attic());
    }

    private static SwitchSpec attic() {
        List<PortSpec> ports = new ArrayList<>();
        ports.add(PortSpec.link("uplink office", 9 * MEGA, 4 * MEGA).heardAs("GS1900-24E"));
        ports.add(PortSpec.link("ap-attic", 3 * MEGA, 6 * MEGA));
        ports.add(PortSpec.link("weather", MEGA / 50, MEGA / 20).at(100));
        fill(ports, 10);
        return demo("GS1350-6HP", SwitchPersonality.ZYNOS, ports).feeding(0, 0).managedBy(1);
    }

    private static SwitchSpec rack() {
        List<PortSpec> ports = new ArrayList<>();
        ports.add(PortSpec.link("uplink fw-edge", 240 * MEGA, 90 * MEGA).heardAs("fw-edge"));
        ports.add(PortSpec.link("nas-01", 35 * MEGA, 160 * MEGA).heardAs("nas-01"));
        ports.add(PortSpec.link("esx-1", 60 * MEGA, 45 * MEGA).heardAs("esx-1"));
        ports.add(PortSpec.link("esx-2", 52 * MEGA, 38 * MEGA).heardAs("esx-2"));
        ports.add(PortSpec.link("ap-rack", 12 * MEGA, 41 * MEGA).drawing(ACCESS_POINT));
        ports.add(PortSpec.link("ap-hall", 8 * MEGA, 27 * MEGA).drawing(ACCESS_POINT));
        ports.add(PortSpec.link("cam-door", 6 * MEGA, MEGA / 10).drawing(CAMERA).at(100));
        ports.add(PortSpec.link("cam-yard", 5 * MEGA, MEGA / 10).drawing(CAMERA).at(100));
        ports.add(PortSpec.link("backup-01", 2 * MEGA, 5 * MEGA).failing(40));
        ports.add(PortSpec.link("office switch", 30 * MEGA, 70 * MEGA).heardAs("GS1900-24E"));
        ports.add(PortSpec.link("ops-center", MEGA, 2 * MEGA));
        fill(ports, 28);
        return demo("GS1920-24HPv2", SwitchPersonality.ZYNOS, ports).feeding(24, 375).managedBy(11);
    }

    private static SwitchSpec office() {
        List<PortSpec> ports = new ArrayList<>();
        ports.add(PortSpec.link("uplink rack", 70 * MEGA, 30 * MEGA).heardAs("GS1920-24HPv2"));
        for (int desk = 1; desk <= 12; desk++) {
            ports.add(PortSpec.link("desk-" + desk, 2 * MEGA, 5 * MEGA).drawing(PHONE));
        }
        ports.add(PortSpec.link("printer", MEGA / 100, MEGA / 20).at(100));
        fill(ports, 24);
        return demo("GS1900-24E", SwitchPersonality.GS1900, ports).feeding(0, 0).managedBy(1);
    }

    private static void fill(List<PortSpec> ports, int count) {
        while (ports.size() < count) {
            ports.add(PortSpec.empty());
        }
    }

    private static SwitchSpec demo(
            String model, SwitchPersonality personality, List<PortSpec> ports) {
        return SwitchSpec.of(personality)
                .named(model, model)
                .with(ports)
                .taking(Duration.ofMillis(800), Duration.ofSeconds(2));
    }
}
