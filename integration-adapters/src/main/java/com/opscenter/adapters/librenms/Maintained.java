package com.opscenter.adapters.librenms;

import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorId;

/// How work on a device was read.
record Maintained(MaintenanceState state) {

    private static final String MEMBER = "/maintenance";

    /// What it is told under: a part of the monitor, which is read by itself.
    static String key(MonitorId monitor) {
        return monitor.key() + MEMBER;
    }

    static boolean isKey(String key) {
        return key.startsWith(MonitorId.KEYS) && key.endsWith(MEMBER);
    }

    static MonitorId monitor(String key) {
        return MonitorId.parse(
                key.substring(MonitorId.KEYS.length(), key.length() - MEMBER.length()));
    }

    static MonitorId monitor(SourceId source, long device) {
        return MonitorId.of(source, Long.toString(device));
    }

    /// The number of the device in LibreNMS, which its monitor is called by.
    static long device(MonitorId monitor) {
        String written = monitor.value();
        return Long.parseLong(written.substring(written.indexOf(':') + 1));
    }
}
