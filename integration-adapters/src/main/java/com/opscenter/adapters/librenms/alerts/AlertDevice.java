package com.opscenter.adapters.librenms.alerts;

import com.opscenter.adapters.support.Device;

/// A LibreNMS, for those who tell it of its alerts and look what it knows.
public interface AlertDevice extends Device {
    ListedAlerts alerts();
}
