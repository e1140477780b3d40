package com.opscenter.lab.powernet;

import com.opscenter.lab.mib.SetLog;
import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.outlet.OutletCommand;
import com.opscenter.lab.pdu.Effect;
import java.util.Optional;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/// Puts every SET into the effects of the unit it reached, with the name of what was written.
final class EffectLog implements SetLog {

    private final Chain chain;

    EffectLog(Chain chain) {
        this.chain = chain;
    }

    @Override
    public void received(
            int requestId,
            String user,
            OID oid,
            Variable value,
            SetOutcome outcome,
            int errorStatus) {
        Optional<Written> written = Written.of(oid);
        Place place = written.map(object -> placeOf(object, oid.last())).orElse(chain.first());
        place.pdu()
                .record(
                        new Effect(
                                place.pdu().now(),
                                requestId,
                                user,
                                written.map(Written::object).orElse(oid.toDottedString()),
                                written.filter(Written::ofOutlet)
                                        .map(_ -> oid.last() - place.outletsBefore())
                                        .orElse(0),
                                value.toString(),
                                written.flatMap(Written::codes)
                                        .flatMap(codes -> command(codes, value)),
                                outcome,
                                errorStatus));
    }

    private Place placeOf(Written written, int row) {
        return written.ofOutlet() ? chain.ofOutletRow(row) : chain.at(row);
    }

    private static Optional<OutletCommand> command(CommandCodes codes, Variable value) {
        return value instanceof Integer32 code ? codes.command(code.getValue()) : Optional.empty();
    }
}
