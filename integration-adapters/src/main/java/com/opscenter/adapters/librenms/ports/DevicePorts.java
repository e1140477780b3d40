package com.opscenter.adapters.librenms.ports;

import com.opscenter.adapters.librenms.polls.PolledList;
import com.opscenter.adapters.librenms.polls.Seen;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.LibreNmsProperties;
import com.opscenter.adapters.librenms.server.WatchedDevice;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The ports of the devices of one LibreNMS, which polls them every five minutes: they are asked
/// for once a minute. A device whose ports a source of ours reads itself is left out: that knows it
/// better.
public final class DevicePorts {

    private final LibreNmsApi api;
    private final SourceId source;
    private final PortScope scope;
    private final ToldPorts memory;
    private final PortReaders readers;
    private final PolledList<PolledPort> list;
    private final PortSwitches switches;
    private @Nullable Map<Long, Set<String>> kept;
    private @Nullable Map<Long, Set<String>> told;

    public DevicePorts(
            LibreNmsApi api,
            SourceId source,
            PortScope scope,
            ToldPorts memory,
            PortReaders readers,
            LibreNmsProperties.Lists limits) {
        this.api = api;
        this.source = source;
        this.scope = scope;
        this.memory = memory;
        this.readers = readers;
        this.list = new PolledList<>("ports", ": choose fewer by the setting ports", limits);
        this.switches = new PortSwitches(new SwitchId(source.value()));
    }

    /// That nothing is told of it any more.
    private record Gone() {}

    public Seen read(Map<Long, WatchedDevice> devices, boolean everything, Instant now) {
        keep();
        return list.read(everything, now, () -> seen(devices, now));
    }

    private Seen seen(Map<Long, WatchedDevice> devices, Instant now) throws DeviceException {
        List<PolledPort> all = list.inOrder(listed().stream().filter(wanted(devices)));
        Map<Long, List<PolledPort>> byDevice = new TreeMap<>();
        list.bounded(all, List.of())
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

    private List<PolledPort> listed() throws DeviceException {
        return scope == PortScope.NONE ? List.of() : PolledPort.all(api);
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

    public void unrecorded() {
        told = null;
        list.unrecorded();
        switches.unrecorded();
    }

    /// Of which devices they are read.
    public PortScope scope() {
        return scope;
    }

    /// What works less well than it could.
    public List<String> remarks() {
        return list.remarks();
    }
}
