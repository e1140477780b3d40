package com.opscenter.adapters.librenms.maintenance;

import com.opscenter.adapters.support.Device;

/// A LibreNMS, for those who announce work on its devices and look whether it is there.
public interface MaintenanceDevice extends Device {
    DeviceMaintenance maintenance();
}
