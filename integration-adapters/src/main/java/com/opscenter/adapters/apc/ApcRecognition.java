package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// Finds out what kind of unit answers. Order for outlets: `rPDU2`, `rPDU`, cPDU, `sPDU`; a unit
/// that has several trees is read through the first one only. None of them: metered only.
record ApcRecognition(SnmpSession session) {

    private static final OID APC = new OID("1.3.6.1.4.1.318");
    private static final String R = "1.3.6.1.4.1.318.1.1.";
    private static final OID RPDU2_SWITCHED = new OID(R + "26.4.2.1.5.1");
    private static final OID RPDU2_METERED = new OID(R + "26.4.2.1.6.1");
    private static final OID RPDU2_PHASES = new OID(R + "26.4.2.1.7.1");
    private static final OID RPDU2_BANKS = new OID(R + "26.4.2.1.8.1");
    private static final OID RPDU2_FIRST_PHASE = new OID(R + "26.6.3.1.5.1");
    private static final OID RPDU_CONTROLLED = new OID(R + "12.3.1.3.0");
    private static final OID RPDU_MONITORED = new OID(R + "12.3.1.5.0");
    private static final OID CPDU_NUMBERS = new OID(R + "32.5.4.1.2.1");
    private static final OID CPDU_POWER = new OID(R + "32.2.4.1.4.1");

    ApcUnit recognize() throws DeviceException {
        List<OID> asked = new ArrayList<>(ApcIdentity.objects());
        asked.addAll(
                List.of(
                        RPDU2_SWITCHED,
                        RPDU2_METERED,
                        RPDU2_PHASES,
                        RPDU2_BANKS,
                        RPDU2_FIRST_PHASE,
                        RPDU_CONTROLLED,
                        RPDU_MONITORED,
                        CPDU_POWER));
        Supported reply = new Supported(session.get(asked));
        ApcIdentity identity = ApcIdentity.of(reply);
        requireApc(reply);
        Outlets outlets = outlets(reply);
        LoadTree loads = loads(reply);
        if (outlets.tree == null && loads instanceof NoLoads) {
            throw notAPdu(reply, identity);
        }
        return new ApcUnit(identity, outlets.tree, outlets.numbers, outlets.metered, loads);
    }

    private record Outlets(@Nullable OutletTree tree, List<Integer> numbers, boolean metered) {}

    private Outlets outlets(Supported reply) throws DeviceException {
        if (reply.count(RPDU2_SWITCHED) > 0) {
            return new Outlets(
                    new Rpdu2Outlets(),
                    upTo(reply.count(RPDU2_SWITCHED)),
                    reply.count(RPDU2_METERED) > 0);
        }
        if (reply.count(RPDU_CONTROLLED) > 0) {
            return new Outlets(
                    new RpduOutlets(),
                    upTo(reply.count(RPDU_CONTROLLED)),
                    reply.count(RPDU_MONITORED) > 0);
        }
        List<Integer> chained = rows(CPDU_NUMBERS, true);
        if (!chained.isEmpty()) {
            return new Outlets(new CpduOutlets(), chained, true);
        }
        OutletTree masterSwitch = new SpduOutlets();
        List<Integer> rows = rows(new OID(R + "4.4.2.1.3"), false);
        return new Outlets(rows.isEmpty() ? null : masterSwitch, rows, false);
    }

    private LoadTree loads(Supported reply) throws DeviceException {
        if (reply.count(RPDU2_PHASES) > 0) {
            return new Rpdu2Loads((int) reply.count(RPDU2_PHASES), (int) reply.count(RPDU2_BANKS));
        }
        List<Integer> rows = rows(RpduLoads.ROWS, false);
        if (!rows.isEmpty()) {
            return new RpduLoads(rows);
        }
        if (reply.number(RPDU2_FIRST_PHASE).isPresent()) {
            return new Rpdu2Loads(1, 0);
        }
        return reply.number(CPDU_POWER).isPresent() ? new CpduLoads() : new NoLoads();
    }

    /// Row numbers of a column.
    ///
    /// @param counted leave out rows whose value is 0: a cPDU has more rows than outlets
    private List<Integer> rows(OID column, boolean counted) throws DeviceException {
        Supported reply = new Supported(session.walk(column));
        return reply.reply().objects().stream()
                .filter(object -> !counted || reply.count(object) > 0)
                .map(OID::last)
                .toList();
    }

    private static List<Integer> upTo(long count) {
        return IntStream.rangeClosed(1, (int) count).boxed().toList();
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
