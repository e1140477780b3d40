package com.opscenter.lab.opnsense;

import java.time.InstantSource;

/// The firewall a demo starts with: two lines, both up, and a Suricata that has seen something.
public final class DemoOpnsense {

    public static final String FIBER = "WAN_FIBER";
    public static final String LTE = "WAN_LTE";

    static final long BRUTE_FORCE = 2_001_219;
    static final long SQL = 2_019_401;
    static final long CURL = 2_013_028;

    private DemoOpnsense() {}

    /// Which line is which, as the source's settings name them.
    public static String wans() {
        return "[{\"id\":\"wan1\",\"gateway\":\"WAN_FIBER\",\"name\":\"WAN1\",\"kind\":\"fiber\","
                + "\"capacityRxBps\":1000000000,\"capacityTxBps\":500000000},"
                + "{\"id\":\"wan2\",\"gateway\":\"WAN_LTE\",\"name\":\"WAN2\",\"kind\":\"lte\","
                + "\"capacityRxBps\":150000000,\"capacityTxBps\":50000000}]";
    }

    public static Firewall world(InstantSource clock) {
        return new Firewall(clock)
                .with(
                        new Line(
                                FIBER,
                                "wan",
                                "igb0",
                                "198.51.100.1",
                                "198.51.100.2",
                                "none",
                                9_000,
                                0,
                                487_000_000,
                                122_000_000,
                                0,
                                0))
                .with(
                        new Line(
                                LTE,
                                "opt1",
                                "igb1",
                                "192.0.2.1",
                                "192.0.2.2",
                                "none",
                                31_000,
                                0,
                                4_000_000,
                                1_000_000,
                                0,
                                0))
                .with(
                        new IdsRule(
                                BRUTE_FORCE,
                                "ET SCAN Potential SSH Scan",
                                "Attempted Information Leak",
                                1,
                                false))
                .with(
                        new IdsRule(
                                SQL,
                                "ET WEB_SERVER Possible SQL Injection UNION SELECT",
                                "Web Application Attack",
                                1,
                                true))
                .with(
                        new IdsRule(
                                CURL,
                                "ET POLICY curl User-Agent Outbound",
                                "Attempted Information Leak",
                                2,
                                false));
    }
}
