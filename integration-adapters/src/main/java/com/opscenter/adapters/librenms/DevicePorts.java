package com.opscenter.adapters.librenms;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.ports.PortReaders;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.network.api.PortCommand.ObservePortGone;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.SwitchCommand.ObserveSwitchGone;
import com.opscenter.network.api.SwitchId;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The ports of the devices of one LibreNMS, which polls them every five minutes: they are asked
/// for once a minute, all in one call. When that fails the rest of the poll stands, and no port is
/// taken for gone. A device whose ports a source of ours reads itself is left out: that knows it
/// better.
final class DevicePorts {

    private final SourceId source;
    private final PortScope scope;
    private final ToldPorts memory;
    private final PortReaders readers;
    private final LibreNmsProperties.Lists limits;
    private final PortSwitches switches;
    private @Nullable Map<Long, Set<String>> kept;
    private @Nullable Map<Long, Set<String>> told;
    private @Nullable Instant asked;
    private List<String> remarks = List.of();

    DevicePorts(
            SourceId source,
            PortScope scope,
            ToldPorts memory,
            PortReaders readers,
            LibreNmsProperties.Lists limits) {
        this.source = source;
        this.scope = scope;
        this.memory = memory;
        this.readers = readers;
        this.limits = limits;
        this.switches = new PortSwitches(new SwitchId(source.value()));
    }

    /// What is told of ports with this poll.
    record Seen(List<Observation> observations, List<Sample> samples) {

        static final Seen NOTHING = new Seen(List.of(), List.of());
    }

    /// That nothing is told of it any more.
    private record Gone() {}

    Seen read(LibreNmsApi api, Map<Long, WatchedDevice> devices, boolean everything, Instant now) {
        keep();
        Instant before = asked;
        if (!everything && before != null && now.isBefore(before.plus(limits.every()))) {
            return Seen.NOTHING;
        }
        asked = now;
        try {
            List<ApiRow> rows = scope == PortScope.NONE ? List.of() : api.ports();
            return seen(rows, devices, now);
        } catch (DeviceException failed) {
            remarks = List.of("Ports could not be read: " + failed.sentence());
            return Seen.NOTHING;
        }
    }

    private Seen seen(List<ApiRow> rows, Map<Long, WatchedDevice> devices, Instant now) {
        Predicate<PolledPort> wanted = wanted(devices);
        List<PolledPort> all =
                rows.stream()
                        .flatMap(row -> PolledPort.of(row).stream())
                        .filter(wanted)
                        .sorted(
                                Comparator.comparingLong(PolledPort::device)
                                        .thenComparingLong(PolledPort::id))
                        .toList();
        remarks =
                all.size() <= limits.most()
                        ? List.of()
                        : List.of(
                                "LibreNMS lists %d ports; %d are read: choose fewer by the setting"
                                                .formatted(all.size(), limits.most())
                                        + " ports.");
        Map<Long, List<PolledPort>> byDevice = new TreeMap<>();
        all.stream()
                .limit(limits.most())
                .forEach(port ->
                        byDevice.computeIfAbsent(port.device(), _ -> new ArrayList<>()).add(port));
        List<Observation> observations = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        Map<Long, Set<String>> present = new HashMap<>();
        byDevice.forEach((id, ports) -> {
            WatchedDevice device = Objects.requireNonNull(devices.get(id));
            present.put(id, switches.tell(device, ports, now, observations, samples));
        });
        switches.keep(all);
        observations.addAll(gone(present));
        told = present;
        return new Seen(observations, samples);
    }

    /// Looks each device up once: a thousand ports may be of one.
    private Predicate<PolledPort> wanted(Map<Long, WatchedDevice> devices) {
        Map<Long, Boolean> known = new HashMap<>();
        return port -> known.computeIfAbsent(port.device(), id -> isWanted(devices.get(id)));
    }

    private boolean isWanted(@Nullable WatchedDevice device) {
        return device != null
                && device.watched()
                && scope.has(device)
                && device.address().filter(there -> readers.reads(source, there)).isEmpty();
    }

    private List<Observation> gone(Map<Long, Set<String>> present) {
        SwitchId collector = new SwitchId(source.value());
        List<Observation> gone = new ArrayList<>();
        ToldPorts.missing(kept(), present)
                .forEach((id, numbers) -> {
                    SwitchId owner = collector.unit(id);
                    for (String number : numbers) {
                        PortId port = PortId.of(owner, number);
                        gone.add(
                                new Observation(port.key(), new Gone(), new ObservePortGone(port)));
                    }
                    if (!present.containsKey(id)) {
                        gone.add(
                                new Observation(
                                        owner.key(),
                                        new Gone(),
                                        new ObserveSwitchGone(owner, source.value())));
                    }
                });
        return gone;
    }

    private Map<Long, Set<String>> kept() {
        Map<Long, Set<String>> before = kept;
        if (before == null) {
            before = memory.of(source);
            kept = before;
        }
        return before;
    }

    /// What the poll before told was recorded.
    private void keep() {
        Map<Long, Set<String>> now = told;
        if (now != null) {
            memory.keep(source, kept(), now);
            kept = now;
            told = null;
        }
    }

    void unrecorded() {
        told = null;
        asked = null;
        switches.unrecorded();
    }

    /// What works less well than it could.
    List<String> remarks() {
        return remarks;
    }
}
