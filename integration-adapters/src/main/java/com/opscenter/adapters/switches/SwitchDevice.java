package com.opscenter.adapters.switches;

import com.opscenter.adapters.counters.CounterTracks;
import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.counters.Rates;
import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.mib.InterfaceRow;
import com.opscenter.adapters.mib.InterfaceTable;
import com.opscenter.adapters.mib.SystemGroup;
import com.opscenter.adapters.ports.MetPorts;
import com.opscenter.adapters.ports.PortDevice;
import com.opscenter.adapters.ports.PortRef;
import com.opscenter.adapters.snmp.Reply;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.WalkLimits;
import com.opscenter.adapters.snmp.Walked;
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
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// One switch, or a stack that speaks as one, over one session.
final class SwitchDevice implements PortDevice {

    private final SwitchId id;
    private final SnmpSession session;
    private final WalkLimits limits;
    private final Clock clock;
    private final CounterTracks<Integer> tracks = new CounterTracks<>();
    private final MetPorts met = new MetPorts();
    private @Nullable Layout known;

    SwitchDevice(SourceId source, SnmpSession session, WalkLimits limits, Clock clock) {
        this.id = new SwitchId(source.value());
        this.session = session;
        this.limits = limits;
        this.clock = clock;
    }

    private record Polled(Layout layout, Walked walked, Reply reply) {}

    @Override
    public Reading read(boolean everything) throws DeviceException {
        if (everything) {
            known = null;
        }
        Polled polled = poll();
        if (!fits(polled)) {
            known = null;
            polled = poll();
        }
        if (!fits(polled)) {
            throw new DeviceException(
                    HealthReason.PROTOCOL, "The interfaces change while they are being read.");
        }
        return reading(polled);
    }

    private static boolean fits(Polled polled) {
        return polled.layout.fits(InterfaceTable.of(polled.walked.reply()));
    }

    private Polled poll() throws DeviceException {
        Layout layout = layout();
        List<OID> objects =
                Stream.concat(
                                Stream.of(SystemGroup.upTime(), SwitchSamples.ENGINE_TIME),
                                layout.make().load().stream())
                        .toList();
        Reply load = session.get(objects);
        Walked walked = session.table(layout.moving(), limits);
        return new Polled(layout, walked, walked.reply().and(load));
    }

    private Layout layout() throws DeviceException {
        Layout layout = known;
        if (layout == null) {
            layout = new LayoutReader(session, limits).read();
            known = layout;
        }
        return layout;
    }

    private Reading reading(Polled polled) {
        Instant at = clock.instant();
        Layout layout = polled.layout;
        SwitchMapping mapping = new SwitchMapping(layout, layout.described().and(polled.reply));
        List<Observation> observations = new ArrayList<>();
        List<Sample> samples =
                new ArrayList<>(SwitchSamples.ofDevice(id, layout, polled.reply, at));
        SwitchReading device = mapping.device();
        observations.add(
                new Observation(id.key(), device, new ObserveSwitch(id, id.value(), device)));
        Map<Integer, PoePort> poe = mapping.poe();
        Map<PortId, PortReading> present = new LinkedHashMap<>();
        for (int index : mapping.inOrder()) {
            PortId port = PortId.of(id, mapping.number(index));
            samples.addAll(rates(polled, index).samples(port.key(), at));
            PoePort power = poe.get(index);
            if (power != null) {
                samples.addAll(SwitchSamples.ofPower(port.key(), power, at));
            }
            present.put(port, mapping.port(index, poe, hasErrors(index)));
        }
        tracks.keep(layout.numbers().keySet());
        observations.addAll(met.observations(present));
        return new Reading(
                observations, samples, NetworkCapability.words(device.capabilities()), 1);
    }

    private Rates rates(Polled polled, int index) {
        InterfaceRow row = new InterfaceRow(index, polled.reply);
        Moment moment = polled.walked.at(row.firstCounter());
        if (moment == null) {
            return Rates.NONE;
        }
        long speed = polled.layout.isPhysical(index) ? row.speedBps() : 0;
        return tracks.next(index, row.counters(moment, speed));
    }

    private boolean hasErrors(int index) {
        return PortReading.noticeable(tracks.errors(index));
    }

    @Override
    public PortReading port(PortRef port) throws DeviceException {
        Layout layout = layout();
        int index = index(port, layout);
        Reply now = session.get(PortObjects.of(layout, index));
        SwitchMapping mapping = new SwitchMapping(layout, layout.described().and(now));
        return mapping.port(index, mapping.poe(), hasErrors(index));
    }

    @Override
    public Answer act(PortRef port, PortAction action) throws DeviceException {
        Layout layout = layout();
        int index = index(port, layout);
        PortObjects.Setting setting =
                PortObjects.setting(layout, index, action).orElseThrow(() -> cannot(port, action));
        return session.set(setting.object(), setting.value());
    }

    /// The interface by its name: its index may be another's since the last reading.
    private int index(PortRef port, Layout layout) throws DeviceException {
        for (Map.Entry<Integer, String> number : layout.numbers().entrySet()) {
            int index = number.getKey();
            if (number.getValue().equals(port.id().number())) {
                Reply now = session.get(PortObjects.names(index));
                String name = layout.row(index).name();
                boolean same = new InterfaceRow(index, now).name().equals(name);
                if (same && (port.interfaceName().isEmpty() || port.interfaceName().equals(name))) {
                    return index;
                }
            }
        }
        known = null;
        throw new DeviceException(
                HealthReason.CONFIGURATION,
                "The switch %s has no port %s any more.".formatted(id.value(), port.id().number()));
    }

    private DeviceException cannot(PortRef port, PortAction action) {
        return new DeviceException(
                HealthReason.CONFIGURATION,
                "Port %s of %s does not offer %s."
                        .formatted(port.id().number(), id.value(), action.word()));
    }

    @Override
    public void close() {
        session.close();
    }
}
