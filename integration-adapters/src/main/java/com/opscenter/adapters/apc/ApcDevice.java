package com.opscenter.adapters.apc;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.snmp.Reply;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.PduCommand.ObservePdu;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PduReading;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// One rack PDU, a chain of them, or a transfer switch, over one session.
final class ApcDevice implements Device {

    private static final Supported NOTHING = new Supported(new Reply(List.of()));

    private final PduId first;
    private final SnmpSession session;
    private final TransferAlerts transfers;
    private final Clock clock;
    private @Nullable ApcUnits known;

    /// Every unit that was there once: of one that left its chain nothing is known any more, and
    /// that is told.
    private final Map<PduId, ApcUnit> met = new LinkedHashMap<>();

    ApcDevice(SourceId source, SnmpSession session, TransferAlerts.Gone standing, Clock clock) {
        this.first = new PduId(source.value());
        this.session = session;
        this.transfers = new TransferAlerts(source, standing);
        this.clock = clock;
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        if (everything) {
            known = null;
        }
        ApcUnits units = units();
        Supported reply = new Supported(session.get(units.objects()));
        if (!units.stand(reply)) {
            known = null;
            units = units();
            reply = new Supported(session.get(units.objects()));
        }
        if (!units.stand(reply)) {
            throw new DeviceException(
                    HealthReason.PROTOCOL, "The chain changes while it is being read.");
        }
        return reading(units, reply);
    }

    private Reading reading(ApcUnits units, Supported reply) {
        List<Observation> observations = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        Map<PduId, ApcUnit> left = new LinkedHashMap<>(met);
        for (ApcUnit unit : units.all()) {
            PduId id = unit.id(first);
            left.remove(id);
            capabilities.addAll(observe(observations, id, new ApcMapping(unit, reply)));
            samples.addAll(ApcSamples.of(id, unit, reply, clock.instant()));
            if (unit.loads() instanceof TransferLoads) {
                observations.addAll(transfers.of(unit, reply, clock.instant()));
            }
        }
        left.forEach((id, unit) -> observe(observations, id, new ApcMapping(unit, NOTHING)));
        return new Reading(
                observations,
                samples,
                capabilities.stream().map(Capability::word).collect(Collectors.toSet()),
                units.all().size());
    }

    /// What the unit can.
    private Set<Capability> observe(List<Observation> observations, PduId pdu, ApcMapping mapping) {
        PduReading reading = mapping.pdu();
        observations.add(
                new Observation(pdu.key(), reading, new ObservePdu(pdu, first.value(), reading)));
        mapping.outlets()
                .forEach((number, outlet) ->
                        observations.add(observation(OutletId.of(pdu, number), outlet)));
        return reading.capabilities();
    }

    private static Observation observation(OutletId outlet, OutletReading reading) {
        return new Observation(outlet.key(), reading, new ObserveOutlet(outlet, reading, null));
    }

    /// Reads one outlet.
    OutletReading outlet(OutletId id) throws DeviceException {
        OutletRow outlet = row(id);
        Supported reply = new Supported(session.get(outlet.objects()));
        return new OutletMapping(outlet, reply).reading();
    }

    /// Sends one command, once.
    Answer command(OutletId id, SwitchAction action) throws DeviceException {
        OutletRow outlet = row(id);
        OID object = outlet.at(Column.COMMAND).orElseThrow(() -> noSuchOutlet(id));
        return session.set(object, outlet.tree().command(action));
    }

    /// In a chain the call is made first: the row of an outlet may be another unit's by now.
    private OutletRow row(OutletId id) throws DeviceException {
        ApcUnits units = units();
        if (!units.rollCall().isEmpty()
                && !units.stand(
                        new Supported(session.get(List.copyOf(units.rollCall().keySet()))))) {
            known = null;
            units = units();
        }
        return units.all().stream()
                .filter(unit -> unit.id(first).equals(id.pdu()))
                .flatMap(unit -> unit.outlets().stream())
                .filter(outlet -> outlet.number() == id.number())
                .findFirst()
                .orElseThrow(() -> noSuchOutlet(id));
    }

    private ApcUnits units() throws DeviceException {
        ApcUnits units = known;
        if (units == null) {
            units = new ApcRecognition(session).recognize();
            known = units;
            units.all().forEach(unit -> met.put(unit.id(first), unit));
        }
        return units;
    }

    private static DeviceException noSuchOutlet(OutletId id) {
        return new DeviceException(
                HealthReason.CONFIGURATION,
                "The PDU %s has no outlet %d that can be switched."
                        .formatted(id.pdu().value(), id.number()));
    }

    @Override
    public void close() {
        session.close();
    }
}
