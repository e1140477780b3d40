package com.opscenter.adapters.librenms.maintenance;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.librenms.server.KnownServer;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.WatchedDevice;
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
public final class DeviceMaintenance {

    private static final int AT_ONCE = 20;

    /// What could not be read for longer than that is not known any more.
    private static final Duration STALE = Duration.ofMinutes(15);

    private final MaintenanceCalls calls;
    private final KnownServer server;
    private final SourceId source;
    private final Map<Long, Instant> unread = new HashMap<>();
    private @Nullable Instant well;
    private long last = -1;
    private long turn = -1;
    private List<String> remarks = List.of();

    public DeviceMaintenance(LibreNmsApi api, KnownServer server, SourceId source) {
        this.calls = new MaintenanceCalls(api);
        this.server = server;
        this.source = source;
    }

    /// @param devices those whose monitors were told of
    /// @param left those that were told of and are watched no more
    public List<Observation> read(Set<Long> devices, Set<Long> left, Instant now) {
        Map<Long, MaintenanceState> states = new TreeMap<>();
        boolean worked = devices.isEmpty();
        turn = last;
        unread.keySet().retainAll(devices);
        try {
            for (long device : next(devices)) {
                last = device;
                unread.putIfAbsent(device, now);
                states.put(device, calls.state(device));
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
        MonitorId monitor = WatchedDevice.monitor(source, device);
        return new Observation(
                Maintained.key(monitor),
                new Maintained(state),
                new ObserveMaintenance(monitor, state, now, null));
    }

    /// Whether a device is being worked on now.
    Maintained look(long device) throws DeviceException {
        return new Maintained(calls.state(device));
    }

    /// Announces work on a device, unless there is some: each time it is said a further schedule is
    /// written, and what runs already cannot be told from what is asked for. Whether what got no
    /// answer was done is for the next look to say.
    Answer announce(long device, int minutes, String reason) throws DeviceException {
        if (calls.state(device) == MaintenanceState.RUNNING) {
            return new Answer.TurnedAway(name(device) + " is under maintenance already.");
        }
        try {
            calls.announce(device, minutes, reason);
            return new Answer.Accepted();
        } catch (DeviceException failed) {
            return switch (failed.reason()) {
                case COMMUNICATION -> new Answer.Silent();
                case PROTOCOL -> new Answer.Failed(failed.sentence());
                default -> throw failed;
            };
        }
    }

    private String name(long device) {
        return server.device(device).map(WatchedDevice::name).orElse("Device " + device);
    }

    /// What was read last is read again with the next poll.
    public void unrecorded() {
        last = turn;
    }

    /// What works less well than it could.
    public List<String> remarks() {
        return remarks;
    }
}
