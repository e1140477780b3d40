package com.opscenter.adapters.librenms.maintenance;

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
}
