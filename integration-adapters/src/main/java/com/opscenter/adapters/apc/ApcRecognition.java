package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.snmp4j.smi.OID;

/// Finds out what kind of unit answers, or which ones. Order for outlets: `rPDU2`, `rPDU`, cPDU,
/// `sPDU`; a unit that has several trees is read through the first one only. None of them: metered
/// only, or a transfer switch.
record ApcRecognition(SnmpSession session) {

    private static final OID APC = new OID("1.3.6.1.4.1.318");
    private static final String R = "1.3.6.1.4.1.318.1.1.";
    private static final OID RPDU2_UNITS = new OID(R + "26.1.0");
    private static final OID RPDU2_SWITCHED = new OID(R + "26.4.2.1.5.1");
    private static final OID RPDU2_METERED = new OID(R + "26.4.2.1.6.1");
    private static final OID RPDU2_PHASES = new OID(R + "26.4.2.1.7.1");
    private static final OID RPDU2_BANKS = new OID(R + "26.4.2.1.8.1");
    private static final OID RPDU2_FIRST_PHASE = new OID(R + "26.6.3.1.5.1");
    private static final OID RPDU_CONTROLLED = new OID(R + "12.3.1.3.0");
    private static final OID RPDU_MONITORED = new OID(R + "12.3.1.5.0");
    private static final OID CPDU_NUMBERS = new OID(R + "32.5.4.1.2.1");
    private static final OID CPDU_POWER = new OID(R + "32.2.4.1.4.1");
    private static final OID SPDU_STATES = new OID(R + "4.4.2.1.3");

    ApcUnits recognize() throws DeviceException {
        List<OID> asked = new ArrayList<>(ApcIdentity.objects(1));
        asked.addAll(
                List.of(
                        RPDU2_UNITS,
                        RPDU2_SWITCHED,
                        RPDU2_METERED,
                        RPDU2_PHASES,
                        RPDU2_BANKS,
                        RPDU2_FIRST_PHASE,
                        RPDU_CONTROLLED,
                        RPDU_MONITORED,
                        CPDU_POWER,
                        TransferSwitch.SELECTED));
        Supported reply = new Supported(session.get(asked));
        requireApc(reply);
        if (reply.count(RPDU2_UNITS) > 1) {
            return new Rpdu2Chain(session).units();
        }
        ApcIdentity identity = ApcIdentity.of(reply, 1);
        List<OutletRow> outlets = outlets(reply);
        LoadTree loads = loads(reply);
        if (outlets.isEmpty() && loads instanceof NoLoads) {
            throw notAPdu(reply, identity);
        }
        return ApcUnits.alone(new ApcUnit(null, identity, outlets, loads));
    }

    private List<OutletRow> outlets(Supported reply) throws DeviceException {
        if (reply.count(RPDU2_SWITCHED) > 0) {
            return numbered(OutletTrees.RPDU2, reply, RPDU2_SWITCHED, RPDU2_METERED);
        }
        if (reply.count(RPDU_CONTROLLED) > 0) {
            return numbered(OutletTrees.RPDU, reply, RPDU_CONTROLLED, RPDU_MONITORED);
        }
        List<OutletRow> cpdu = cpduOutlets();
        return cpdu.isEmpty()
                ? rows(SPDU_STATES).stream()
                        .map(row -> OutletRow.numbered(OutletTrees.SPDU, row, false))
                        .toList()
                : cpdu;
    }

    private static List<OutletRow> numbered(
            OutletTree tree, Supported reply, OID count, OID measured) {
        return IntStream.rangeClosed(1, (int) reply.count(count))
                .mapToObj(number -> OutletRow.numbered(tree, number, reply.count(measured) > 0))
                .toList();
    }

    /// The first unit's. A cPDU has more rows than outlets: those left over have the number 0.
    private List<OutletRow> cpduOutlets() throws DeviceException {
        Supported reply = new Supported(session.walk(CPDU_NUMBERS));
        return reply.reply().objects().stream()
                .filter(object -> reply.count(object) > 0)
                .map(object -> {
                    OID row = new OID(new int[] {1, object.last()});
                    return new OutletRow(OutletTrees.CPDU, object.last(), row, row);
                })
                .toList();
    }

    private LoadTree loads(Supported reply) throws DeviceException {
        if (reply.count(TransferSwitch.SELECTED) > 0) {
            return new TransferLoads(rows(TransferLoads.ROWS));
        }
        if (reply.count(RPDU2_PHASES) > 0) {
            return Rpdu2Loads.alone(
                    (int) reply.count(RPDU2_PHASES), (int) reply.count(RPDU2_BANKS));
        }
        List<Integer> rows = rows(RpduLoads.ROWS);
        if (!rows.isEmpty()) {
            return new RpduLoads(rows);
        }
        if (reply.number(RPDU2_FIRST_PHASE).isPresent()) {
            return Rpdu2Loads.alone(1, 0);
        }
        return reply.number(CPDU_POWER).isPresent() ? new CpduLoads() : new NoLoads();
    }

    private List<Integer> rows(OID column) throws DeviceException {
        return session.walk(column).objects().stream().map(OID::last).toList();
    }

    private static void requireApc(Supported reply) throws DeviceException {
        String description = reply.text(ApcIdentity.SYS_DESCR).orElse("");
        OID id = reply.reply().oid(ApcIdentity.SYS_OBJECT_ID).orElse(new OID());
        // Appliances built on net-snmp report its object id; their description tells.
        if (!id.startsWith(APC) && !description.startsWith("APC ")) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "This is not an APC device: it calls itself \"%s\" (sysObjectID %s)."
                            .formatted(description, id));
        }
    }

    private static DeviceException notAPdu(Supported reply, ApcIdentity identity) {
        OID id = reply.reply().oid(ApcIdentity.SYS_OBJECT_ID).orElse(new OID());
        return new DeviceException(
                HealthReason.CONFIGURATION,
                "The APC %s is no rack PDU this adapter knows: it shows neither outlets nor load (sysObjectID %s)."
                        .formatted(identity.model() == null ? "device" : identity.model(), id));
    }
}
