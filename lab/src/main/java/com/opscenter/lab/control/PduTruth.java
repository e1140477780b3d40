package com.opscenter.lab.control;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.RackPdu;
import java.util.List;

/// What is true of a unit, whatever its agent says; the JSON of `GET /pdus/{id}`.
///
/// @param deciamps the current through the whole unit in tenths of amps
/// @param loadState NORMAL, LOW, NEAR or OVER, of the first phase
record PduTruth(
        String id,
        String name,
        String personality,
        String model,
        String serial,
        String endpoint,
        int port,
        String contextName,
        int engineBoots,
        int deciamps,
        int ratingAmps,
        int watts,
        String loadState,
        List<OutletTruth> outlets,
        List<Broken> broken) {

    /// @param state ON or OFF: the contact itself
    record OutletTruth(
            int number, String name, String state, boolean pending, int bank, int deciamps) {}

    record Broken(String mode, int outlet, long millis) {}

    static PduTruth of(String id, LabPdu unit) {
        RackPdu pdu = unit.truth();
        return pdu.during(() ->
                new PduTruth(
                        id,
                        pdu.name(),
                        pdu.spec().personality().label(),
                        pdu.spec().personality().model(),
                        pdu.spec().serial(),
                        "snmp://127.0.0.1:" + unit.port(),
                        unit.port(),
                        unit.context(),
                        unit.engineBoots(),
                        (pdu.totalMilliamps() + 50) / 100,
                        pdu.spec().rating().amps(),
                        pdu.watts(),
                        pdu.phases().getFirst().state().name(),
                        pdu.shownOutlets().stream().map(o -> outlet(pdu, o)).toList(),
                        unit.broken().stream().map(PduTruth::broken).toList()));
    }

    private static OutletTruth outlet(RackPdu pdu, Outlet outlet) {
        return new OutletTruth(
                outlet.number(),
                outlet.name(),
                outlet.on() ? "ON" : "OFF",
                outlet.pending(),
                outlet.bank(),
                (pdu.milliamps(outlet) + 50) / 100);
    }

    private static Broken broken(Misbehavior misbehavior) {
        return new Broken(
                misbehavior.mode().label(), misbehavior.outlet(), misbehavior.time().toMillis());
    }
}
