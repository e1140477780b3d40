package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.counters.CounterTracks;
import com.opscenter.adapters.counters.Rates;
import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.ports.MetPorts;
import com.opscenter.adapters.ports.PortDevice;
import com.opscenter.adapters.ports.PortRef;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.telemetry.api.Sample;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One device with RouterOS over one session.
final class MikrotikDevice implements PortDevice {

    private static final List<Menu> PATH =
            List.of(
                    Menu.INTERFACE,
                    Menu.ADDRESS,
                    Menu.ARP,
                    Menu.ROUTE,
                    Menu.HOST,
                    Menu.BRIDGE_PORT,
                    Menu.VLAN,
                    Menu.BONDING);

    private final SwitchId id;
    private final RouterOs router;
    private final Reader reader;
    private final Function<Readout, Set<String>> management;
    private final PortCommands commands;
    private final InstantSource clock;
    private final CounterTracks<String> tracks = new CounterTracks<>();
    private final MetPorts met = new MetPorts();
    private Map<String, Rates> rates = new HashMap<>();
    private @Nullable Readout known;

    /// @param management which interfaces carry our way to the device
    /// @param nanos our monotonic clock
    MikrotikDevice(
            SwitchId id,
            RouterOs router,
            MikrotikEndpoint endpoint,
            Function<Readout, Set<String>> management,
            InstantSource clock,
            LongSupplier nanos) {
        this.id = id;
        this.router = router;
        this.reader = new Reader(router, endpoint, nanos);
        this.management = management;
        this.commands = new PortCommands(router);
        this.clock = clock;
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        Readout before = known;
        Readout readout = everything || before == null ? reader.everything() : reader.again(before);
        known = readout;
        return reading(mapping(readout), new MikrotikSamples(readout, clock.instant()));
    }

    private Reading reading(MikrotikMapping mapping, MikrotikSamples measured) {
        SwitchReading device = mapping.device();
        List<Sample> samples = new ArrayList<>(measured.device(id.key(), mapping.interfaces()));
        Map<PortId, PortReading> ports = new LinkedHashMap<>();
        Map<String, Rates> counted = new HashMap<>();
        for (Interface port : mapping.interfaces()) {
            PortId portId = PortId.of(id, port.number());
            Rates now = tracks.next(port.id(), measured.counters(port, mapping.speed(port)));
            counted.put(port.id(), now);
            ports.put(portId, mapping.port(port, now));
            samples.addAll(now.samples(portId.key(), measured.at()));
            samples.addAll(measured.power(portId.key(), port));
        }
        tracks.keep(counted.keySet());
        rates = counted;
        return new Reading(
                observations(device, ports),
                samples,
                NetworkCapability.words(device.capabilities()),
                1);
    }

    private List<Observation> observations(SwitchReading device, Map<PortId, PortReading> ports) {
        List<Observation> all = new ArrayList<>();
        all.add(new Observation(id.key(), device, new ObserveSwitch(id, id.source(), device)));
        all.addAll(met.observations(ports));
        return all;
    }

    private MikrotikMapping mapping(Readout readout) {
        return new MikrotikMapping(readout, Interface.of(readout), management.apply(readout));
    }

    @Override
    public PortReading port(PortRef port) throws DeviceException {
        Readout listed = reader.read(List.of(Menu.INTERFACE, Menu.POE));
        Interface found = find(listed, port);
        Readout seen = reader.monitored(listed, List.of(found.id()));
        Readout before = known;
        Readout readout = before == null ? reader.everything() : seen.over(before);
        return mapping(readout).port(found, rates.getOrDefault(found.id(), Rates.NONE));
    }

    private Interface find(Readout listed, PortRef port) throws DeviceException {
        return reader.find(listed, port.interfaceName(), port.id().number());
    }

    /// The way to the device is looked for anew: it may have moved since the last poll.
    @Override
    public Answer act(PortRef port, PortAction action) throws DeviceException {
        Readout path = reader.read(PATH);
        Interface found = find(path, port);
        if (action == PortAction.DISABLE && management.apply(path).contains(found.name())) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "The interface %s carries our way to the device.".formatted(found.name()));
        }
        return commands.perform(found, action);
    }

    @Override
    public void close() {
        router.close();
    }
}
