package com.opscenter.lab;

import com.opscenter.lab.routeros.PortSpec;
import com.opscenter.lab.routeros.RouterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The RouterOS devices a demo starts with: the switch that feeds phones, cameras and access
/// points.
final class DemoRouters {

    private static final int ACCESS_POINT = 9_800;
    private static final int CAMERA = 5_400;
    private static final int PHONE = 2_600;
    private static final int COPPER = 24;

    private DemoRouters() {}

    /// The devices by id.
    static Map<String, RouterSpec> all() {
        Map<String, RouterSpec> routers = new LinkedHashMap<>();
        routers.put("mikrotik-1", floor());
        return routers;
    }

    private static RouterSpec floor() {
        List<PortSpec> ports = new ArrayList<>();
        ports.add(copper(1).to("ops-center", "eno1", 0).called("ops-center"));
        ports.add(copper(2).to("ap-floor-1", "eth0", ACCESS_POINT).called("ap floor west"));
        ports.add(copper(3).to("ap-floor-2", "eth0", ACCESS_POINT).called("ap floor east"));
        ports.add(copper(4).to("cam-lobby", "eth0", CAMERA));
        ports.add(copper(5).to("cam-stairs", "eth0", CAMERA));
        for (int desk = 6; desk <= 13; desk++) {
            ports.add(copper(desk).to("phone-" + desk, "LAN", PHONE));
        }
        ports.add(copper(14).to("printer-floor", "1", 0).called("printer"));
        while (ports.size() < COPPER) {
            ports.add(copper(ports.size() + 1));
        }
        ports.add(PortSpec.free("sfp-sfpplus1", false, 10).to("core", "xe-0/0/1", 0));
        for (int cage = 2; cage <= 4; cage++) {
            ports.add(PortSpec.free("sfp-sfpplus" + cage, false, 10));
        }
        return new RouterSpec(
                "sw-floor", "CRS328-24P-4S+RM", "7.20.4", ports, Duration.ofMillis(800));
    }

    private static PortSpec copper(int number) {
        return PortSpec.free("ether" + number, true, 1);
    }
}
