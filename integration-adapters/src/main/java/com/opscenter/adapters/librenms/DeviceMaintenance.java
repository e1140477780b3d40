package com.opscenter.adapters.librenms;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which devices of one LibreNMS are being worked on, whoever announced it. There is no list of
/// that: it is asked of one device after the other, a few with each poll, so that no poll takes
/// long.
final class DeviceMaintenance {

    private static final int AT_ONCE = 20;

    private final SourceId source;
    private final NavigableMap<Long, Observation> said = new TreeMap<>();
    private long last = -1;
    private List<String> remarks = List.of();

    DeviceMaintenance(SourceId source) {
        this.source = source;
    }

    /// @param devices those whose monitors were told of
    List<Observation> read(LibreNmsApi api, Set<Long> devices, Instant now) {
        said.keySet().retainAll(devices);
        try {
            for (long device : next(devices)) {
                last = device;
                MaintenanceState state = api.maintenance(device);
                if (state != MaintenanceState.UNKNOWN) {
                    said.put(device, observation(device, state, now));
                }
            }
            remarks = List.of();
        } catch (DeviceException failed) {
            remarks = List.of("Maintenance could not be read: " + failed.sentence());
        }
        return new ArrayList<>(said.values());
    }

    /// Those after the last one that was asked about, then from the first one on.
    private List<Long> next(Set<Long> devices) {
        TreeSet<Long> all = new TreeSet<>(devices);
        List<Long> order = new ArrayList<>(all.tailSet(last, false));
        order.addAll(all.headSet(last, true));
        return order.subList(0, Math.min(AT_ONCE, order.size()));
    }

    private Observation observation(long device, MaintenanceState state, Instant now) {
        MonitorId monitor = Maintained.monitor(source, device);
        return new Observation(
                Maintained.key(monitor),
                new Maintained(state),
                new ObserveMaintenance(monitor, state, now, null));
    }

    /// What works less well than it could.
    List<String> remarks() {
        return remarks;
    }
}
