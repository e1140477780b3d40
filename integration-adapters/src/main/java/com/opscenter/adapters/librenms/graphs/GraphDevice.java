package com.opscenter.adapters.librenms.graphs;

import com.opscenter.adapters.support.Device;

/// A LibreNMS, for those who want its graphs.
public interface GraphDevice extends Device {
    DeviceGraphs graphs();
}
