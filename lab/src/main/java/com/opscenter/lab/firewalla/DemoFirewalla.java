package com.opscenter.lab.firewalla;

import java.time.InstantSource;

/// The account a demo starts with: one box, with two networks behind it, and all quiet.
public final class DemoFirewalla {

    public static final String BOX = "a05c15cb-95a0-48b1-8dc9-15b9e06cc971";
    public static final String NAS = "10.20.0.15";
    public static final String CAMERA = "10.20.0.61";
    public static final String SCANNER = "203.0.113.77";

    private DemoFirewalla() {}

    public static Account world(InstantSource clock) {
        return new Account(clock)
                .with(new MspBox(BOX, "Office Box", "gold-plus", true, clock.instant(), "HQ"))
                .with(new MspDevice(BOX, "02:00:5E:00:53:15", NAS, "nas-01", "LAN"))
                .with(new MspDevice(BOX, "02:00:5E:00:53:61", CAMERA, "cam-06", "VLAN 20"));
    }

    /// Somebody from outside tries the ports of the cameras' network.
    ///
    /// @return the alarm's number
    public static long scan(Account account) {
        return account.raise(
                BOX,
                1,
                "Port scan on VLAN 20: " + SCANNER + " tried 24 ports of cam-06.",
                CAMERA,
                SCANNER,
                554,
                true);
    }

    /// The box keeps a stranger from a camera, and lets the NAS look for updates.
    public static void traffic(Account account) {
        account.pass(CAMERA, true, true, SCANNER, null, 554);
        account.pass(NAS, false, false, "198.51.100.20", "updates.invalid", 443);
    }

    /// A device sends more than it used to.
    ///
    /// @return the alarm's number
    public static long upload(Account account) {
        return account.raise(
                BOX,
                2,
                "Device nas-01 uploaded 16.96 MB data to cdn.invalid.",
                NAS,
                "203.0.113.142",
                443,
                false);
    }
}
