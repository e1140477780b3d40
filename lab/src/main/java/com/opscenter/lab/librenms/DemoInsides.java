package com.opscenter.lab.librenms;

import org.jspecify.annotations.Nullable;

/// What the poller reads of the devices of a demo, and how it moves from poll to poll.
final class DemoInsides {

    private static final int PORTS = 24;
    private static final int OF_CORE = 200;
    private static final int OF_EDGE = 100;
    private static final int OF_NAS = 300;

    /// A port that receives in error.
    private static final int NOISY = OF_CORE + 11;

    private static final int INTAKE = 1;
    private static final int HUMIDITY = 7;

    private DemoInsides() {}

    static void fill(Monitored world) {
        for (int port = 0; port < PORTS; port++) {
            world.with(
                    PolledPort.ethernet(
                            OF_CORE + port,
                            DemoLibreNms.SW_CORE,
                            port + 1,
                            "swp%02d".formatted(port),
                            port == 0 ? "uplink fw-edge" : "",
                            port % 3 != 2));
        }
        world.with(virtual(OF_CORE + PORTS, DemoLibreNms.SW_CORE, 1000, "vlan1"))
                .with(PolledPort.ethernet(OF_EDGE, 1, 1, "igb0", "WAN", true))
                .with(PolledPort.ethernet(OF_EDGE + 1, 1, 2, "igb1", "LAN", true))
                .with(virtual(OF_EDGE + 2, 1, 3, "lo0"))
                .with(PolledPort.ethernet(OF_NAS, DemoLibreNms.NAS, 2, "eno1", "", true));
        sensors(world);
    }

    private static PolledPort virtual(int id, int device, int ifIndex, String name) {
        return new PolledPort(
                id, device, ifIndex, name, "", "softwareLoopback", 0, true, true, 0, 0, 0);
    }

    private static void sensors(Monitored world) {
        int nas = DemoLibreNms.NAS;
        int core = DemoLibreNms.SW_CORE;
        world.with(sensor(INTAKE, nas, "temperature", "Intake", 24, 5.0, 10.0, 40.0, 50.0))
                .with(sensor(2, nas, "temperature", "CPU 1", 46, null, null, 75.0, 90.0))
                .with(sensor(3, nas, "fanspeed", "Fan 1", 3_420, 600.0, 900.0, null, null))
                .with(sensor(4, nas, "voltage", "12 V rail", 12.09, 11.4, 11.6, 12.4, 12.6))
                .with(sensor(5, nas, "power", "PSU 1", 148, null, null, 400.0, 450.0))
                .with(sensor(6, core, "temperature", "MAC", 51, null, null, 80.0, 95.0))
                .with(sensor(HUMIDITY, core, "humidity", "Rack", 41, 20.0, null, null, 70.0))
                .with(sensor(8, core, "state", "Fan tray", 1, null, null, null, null));
    }

    private static PolledSensor sensor(
            int id,
            int device,
            String kind,
            String description,
            double value,
            @Nullable Double low,
            @Nullable Double lowWarn,
            @Nullable Double highWarn,
            @Nullable Double high) {
        return new PolledSensor(id, device, kind, description, value, low, lowWarn, highWarn, high);
    }

    /// The poller comes by for the nth time: traffic swells and ebbs, the room warms and cools.
    static void pass(Monitored world, int times) {
        double wave = 1 + Math.sin(times / 4.0) / 2;
        for (int port = 0; port < PORTS; port++) {
            long octets = Math.round(125_000.0 * (port + 1) * wave);
            world.poller()
                    .changePort(
                            OF_CORE + port,
                            one -> one.up() ? one.carrying(octets, octets / 3) : one);
        }
        world.poller().changePort(OF_EDGE, one -> one.carrying(wide(wave, 9), wide(wave, 2)));
        world.poller().changePort(OF_EDGE + 1, one -> one.carrying(wide(wave, 2), wide(wave, 9)));
        world.poller().changePort(NOISY, one -> one.withErrors(3));
        world.poller().changeSensor(INTAKE, one -> one.showing(23 + 2 * wave));
        world.poller().changeSensor(HUMIDITY, one -> one.showing(Math.rint(38 + 4 * wave)));
        world.polled();
    }

    private static long wide(double wave, int millions) {
        return Math.round(millions * 1_000_000 * wave);
    }
}
