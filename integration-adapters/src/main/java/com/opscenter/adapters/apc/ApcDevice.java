package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SetAnswer;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// One rack PDU over one session.
final class ApcDevice implements Device {

    private final PduId pdu;
    private final SnmpSession session;
    private final Clock clock;
    private @Nullable ApcUnit known;

    ApcDevice(SourceId source, SnmpSession session, Clock clock) {
        this.pdu = new PduId(source.value());
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        if (everything) {
            known = null;
        }
        ApcUnit unit = unit();
        Supported reply = new Supported(session.get(unit.objects()));
        ApcMapping mapping = new ApcMapping(unit, reply);
        PduReading reading = mapping.pdu();
        List<Observation> observations = new ArrayList<>();
        observations.add(
                new Observation(pdu.key(), reading, new ObservePdu(pdu, pdu.value(), reading)));
        mapping.outlets()
                .forEach((number, outlet) -> observations.add(observation(number, outlet)));
        return new Reading(
                observations,
                ApcSamples.of(pdu, unit, reply, clock.instant()),
                reading.capabilities().stream().map(Capability::word).collect(Collectors.toSet()),
                1);
    }

    private Observation observation(int number, OutletReading reading) {
        OutletId outlet = OutletId.of(pdu, number);
        return new Observation(outlet.key(), reading, new ObserveOutlet(outlet, reading, null));
    }

    /// Reads one outlet.
    OutletReading outlet(int number) throws DeviceException {
        ApcUnit unit = unit();
        OutletTree tree = tree(unit, number);
        Supported reply = new Supported(session.get(unit.objects(number)));
        return new OutletMapping(unit, tree, reply, number).reading();
    }

    /// Sends one command, once.
    SetAnswer command(int number, SwitchAction action) throws DeviceException {
        OutletTree tree = tree(unit(), number);
        OID column = tree.columns().get(Column.COMMAND);
        if (column == null) {
            throw noSuchOutlet(number);
        }
        return session.set(new OID(column).append(number), tree.command(action));
    }

    private ApcUnit unit() throws DeviceException {
        ApcUnit unit = known;
        if (unit == null) {
            unit = new ApcRecognition(session).recognize();
            known = unit;
        }
        return unit;
    }

    private static OutletTree tree(ApcUnit unit, int number) throws DeviceException {
        OutletTree tree = unit.tree();
        if (tree == null || !unit.outlets().contains(number)) {
            throw noSuchOutlet(number);
        }
        return tree;
    }

    private static DeviceException noSuchOutlet(int number) {
        return new DeviceException(
                HealthReason.CONFIGURATION,
                "The PDU has no outlet %d that can be switched.".formatted(number));
    }

    @Override
    public void close() {
        session.close();
    }
}
