package com.opscenter.adapters.zyxel;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One Zyxel switch by its command line.
final class ZyxelDevice implements PortDevice {

    private final SwitchId id;
    private final Cli cli;
    private final Looking looking;
    private final InstantSource clock;
    private final CounterTracks<Integer> tracks = new CounterTracks<>();
    private final MetPorts met = new MetPorts();
    private @Nullable Surroundings known;

    /// @param nanos our monotonic clock
    ZyxelDevice(SwitchId id, Cli cli, InstantSource clock, LongSupplier nanos) {
        this.id = id;
        this.cli = cli;
        this.looking = new Looking(cli, nanos);
        this.clock = clock;
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        if (everything) {
            looking.anew();
            known = null;
        }
        return reading(looking.at(surroundings()));
    }

    private Surroundings surroundings() throws DeviceException {
        Surroundings around = known;
        if (around == null) {
            around = looking.around();
            known = around;
        }
        return around;
    }

    private Reading reading(Readout readout) {
        Instant at = clock.instant();
        ZyxelMapping mapping = new ZyxelMapping(readout);
        SwitchReading device = mapping.device();
        List<Sample> samples = new ArrayList<>(mapping.device(id.key(), at));
        Map<PortId, PortReading> ports = new LinkedHashMap<>();
        for (PortRow port : readout.ports().values()) {
            PortId portId = PortId.of(id, Integer.toString(port.number()));
            samples.addAll(rates(readout, port).samples(portId.key(), at));
            samples.addAll(mapping.power(portId.key(), port.number(), at));
            ports.put(portId, mapping.port(port, hasErrors(port)));
        }
        tracks.keep(readout.ports().keySet());
        List<Observation> observations = new ArrayList<>();
        observations.add(
                new Observation(id.key(), device, new ObserveSwitch(id, id.source(), device)));
        observations.addAll(met.observations(ports));
        return new Reading(
                observations, samples, NetworkCapability.words(device.capabilities()), 1);
    }

    private Rates rates(Readout readout, PortRow port) {
        Traffic traffic = readout.traffic().get(port.number());
        return traffic == null
                ? Rates.NONE
                : traffic.told(
                        tracks.next(port.number(), traffic.counters(readout.moment(), port)));
    }

    private boolean hasErrors(PortRow port) {
        return PortReading.noticeable(tracks.errors(port.number()));
    }

    @Override
    public PortReading port(PortRef port) throws DeviceException {
        Readout readout = looking.atPorts(surroundings());
        PortRow row = find(readout, port);
        return new ZyxelMapping(readout).port(row, hasErrors(row));
    }

    private PortRow find(Readout readout, PortRef port) throws DeviceException {
        return readout.ports().values().stream()
                .filter(row -> Integer.toString(row.number()).equals(port.id().number()))
                .findFirst()
                .orElseThrow(() ->
                        new DeviceException(
                                HealthReason.CONFIGURATION,
                                "The switch %s has no port %s any more."
                                        .formatted(id.value(), port.id().number())));
    }

    /// The way to the switch is looked for anew: it may have moved since the last poll.
    @Override
    public Answer act(PortRef port, PortAction action) throws DeviceException {
        PortRow row = find(looking.atPorts(surroundings()), port);
        if (!surroundings().obeys()) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "The command line of %s does not let this user change ports."
                            .formatted(id.value()));
        }
        if (action == PortAction.DISABLE && looking.management().filter(row::is).isPresent()) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "Port %d carries our way to the switch.".formatted(row.number()));
        }
        return cli.perform(looking.dialect().order(row.number(), action));
    }

    @Override
    public void close() {
        cli.close();
    }
}
