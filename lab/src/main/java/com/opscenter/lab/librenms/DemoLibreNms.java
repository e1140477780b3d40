package com.opscenter.lab.librenms;

import com.opscenter.lab.librenms.MonitoredDevice.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The world a demo starts with: calm, with thirty days behind it.
public final class DemoLibreNms {

    static final int DOWN = 1;
    static final int BUSY = 2;
    static final int HOT = 3;
    static final int REBOOTED = 4;
    static final int SW_CORE = 2;
    static final int NAS = 3;
    static final int AP_OFFICE = 6;

    private static final Duration PAST = Duration.ofDays(30);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private DemoLibreNms() {}

    /// The zone its local times are in, as the source's settings name it.
    public static String zone() {
        return ZONE.getId();
    }

    public static Monitored world(InstantSource clock) {
        Instant now = clock.instant();
        Monitored world = new Monitored(clock, ZONE);
        world.with(device(1, "fw-edge", "opnsense", "firewall", List.of()))
                .with(device(SW_CORE, "sw-core", "zynos", "network", every(now, 240, 2)))
                .with(device(NAS, "nas-01", "truenas", "server", List.of()))
                .with(device(4, "esx-1", "vmware-esxi", "server", every(now, 350, 9)))
                .with(device(5, "esx-2", "vmware-esxi", "server", List.of()))
                .with(device(AP_OFFICE, "ap-office", "unifi", "wireless", every(now, 97, 14)))
                .with(device(7, "printer", "jetdirect", "printer", every(now, 24, 45)))
                .with(new AlertRule(DOWN, "Device down (ICMP)", "critical", ""))
                .with(new AlertRule(BUSY, "Port utilisation over threshold", "warning", ""))
                .with(new AlertRule(HOT, "Sensor over limit", "warning", ""))
                .with(new AlertRule(REBOOTED, "Device rebooted", "ok", ""));
        world.raise(AP_OFFICE, REBOOTED);
        DemoInsides.fill(world);
        return world;
    }

    private static MonitoredDevice device(
            int id, String name, String os, String type, List<Outage> outages) {
        return new MonitoredDevice(
                id, name + ".lab.invalid", name, name, os, type, "lab-community", outages);
    }

    /// Outages that came regularly.
    private static List<Outage> every(Instant now, int hours, int minutes) {
        List<Outage> outages = new ArrayList<>();
        Instant begin = now.minus(PAST).plus(Duration.ofHours(hours / 2));
        for (Instant down = begin;
                down.isBefore(now.minus(Duration.ofHours(2)));
                down = down.plus(Duration.ofHours(hours))) {
            outages.add(new Outage(down, down.plus(Duration.ofMinutes(minutes))));
        }
        outages.sort(Comparator.comparing(Outage::down).reversed());
        return outages;
    }
}
