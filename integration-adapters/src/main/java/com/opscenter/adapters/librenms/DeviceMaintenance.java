package com.opscenter.adapters.librenms;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which devices of one LibreNMS are being worked on, whoever announced it. There is no list of
/// that: it is asked of one device after the other, a few with each poll, so that no poll takes
/// long. Only what this poll read is told: what an earlier one read may be so no more.
final class DeviceMaintenance {

    private static final int AT_ONCE = 20;

    /// What could not be read for longer than that is not known any more.
    private static final Duration STALE = Duration.ofMinutes(15);

    private final SourceId source;
    private final Map<Long, Instant> unread = new HashMap<>();
    private @Nullable Instant well;
    private long last = -1;
    private long turn = -1;
    private List<String> remarks = List.of();

    DeviceMaintenance(SourceId source) {
        this.source = source;
    }

    /// @param devices those whose monitors were told of
    /// @param left those that were told of and are watched no more
    List<Observation> read(LibreNmsApi api, Set<Long> devices, Set<Long> left, Instant now) {
        Map<Long, MaintenanceState> states = new TreeMap<>();
        boolean worked = devices.isEmpty();
        turn = last;
        unread.keySet().retainAll(devices);
        try {
            for (long device : next(devices)) {
                last = device;
                unread.putIfAbsent(device, now);
                states.put(device, api.maintenance(device));
                unread.remove(device);
                worked = true;
            }
            remarks = List.of();
        } catch (DeviceException failed) {
            remarks = List.of("Maintenance could not be read: " + failed.sentence());
        }
        Instant read = worked || well == null ? now : well;
        well = read;
        lost(devices, read, now).forEach(device -> states.put(device, MaintenanceState.UNKNOWN));
        left.forEach(device -> states.put(device, MaintenanceState.UNKNOWN));
        List<Observation> observations = new ArrayList<>();
        states.forEach((device, state) -> observations.add(observation(device, state, now)));
        return observations;
    }

    /// Those after the last one that was asked about, then from the first one on.
    private List<Long> next(Set<Long> devices) {
        TreeSet<Long> all = new TreeSet<>(devices);
        List<Long> order = new ArrayList<>(all.tailSet(last, false));
        order.addAll(all.headSet(last, true));
        return order.subList(0, Math.min(AT_ONCE, order.size()));
    }

    /// Those that could not be read for too long: one by itself, or all when none could be.
    ///
    /// @param read when one could be read last
    private List<Long> lost(Set<Long> devices, Instant read, Instant now) {
        Instant limit = now.minus(STALE);
        return devices.stream()
                .filter(device ->
                        read.isBefore(limit) || unread.getOrDefault(device, now).isBefore(limit))
                .toList();
    }

    private Observation observation(long device, MaintenanceState state, Instant now) {
        MonitorId monitor = Maintained.monitor(source, device);
        return new Observation(
                Maintained.key(monitor),
                new Maintained(state),
                new ObserveMaintenance(monitor, state, now, null));
    }

    /// What was read last is read again with the next poll.
    void unrecorded() {
        last = turn;
    }

    /// What works less well than it could.
    List<String> remarks() {
        return remarks;
    }
}
