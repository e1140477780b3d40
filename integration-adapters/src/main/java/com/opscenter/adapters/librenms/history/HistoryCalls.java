package com.opscenter.adapters.librenms.history;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.support.DeviceException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What LibreNMS is asked of its devices' history.
record HistoryCalls(LibreNmsApi api) {

    /// Ids of the devices that are down.
    Set<Long> down() throws DeviceException {
        return api.list("/devices?type=down", "devices").stream()
                .flatMap(row -> row.number("device_id").stream().boxed())
                .collect(Collectors.toSet());
    }

    /// `going_down` and `up_again` in seconds since 1970, the newest first.
    List<ApiRow> outages(long device) throws DeviceException {
        return api.listOrNone("/devices/" + device + "/outages", "outages");
    }

    /// `duration` in seconds and `availability_perc`.
    List<ApiRow> availability(long device) throws DeviceException {
        return api.listOrNone("/devices/" + device + "/availability", "availability");
    }
}
