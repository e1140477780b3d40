package com.opscenter.lab.powernet;

import com.opscenter.lab.load.Meter;
import com.opscenter.lab.load.Thresholds;
import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.mib.Writing;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.outlet.Setting;
import com.opscenter.lab.pdu.RackPdu;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

/// What SETs do to a PDU, with the checks PowerNet-MIB describes.
final class Writings {

    /// The longest name an outlet or a unit takes.
    private static final int LONGEST_NAME = 63;

    private final RackPdu pdu;

    Writings(RackPdu pdu) {
        this.pdu = pdu;
    }

    Writing command(Outlet outlet, CommandCodes codes) {
        return number(
                outlet.number(),
                code -> codes.command(code).isPresent(),
                code -> codes.command(code).ifPresent(command -> pdu.command(outlet, command)));
    }

    Writing commandAll(CommandCodes codes) {
        return number(
                0,
                code -> codes.command(code).isPresent(),
                code ->
                        codes.command(code)
                                .ifPresent(command ->
                                        pdu.shownOutlets().forEach(o -> pdu.command(o, command))));
    }

    Writing setting(Outlet outlet, Setting setting) {
        return number(
                outlet.number(), setting::allows, seconds -> pdu.set(outlet, setting, seconds));
    }

    /// @param changed makes thresholds with one of them changed to that many amps
    Writing threshold(Meter meter, BiFunction<Thresholds, Integer, Thresholds> changed) {
        return number(
                0,
                amps -> changed.apply(meter.thresholds(), amps).ordered(),
                amps -> pdu.limit(meter, changed.apply(meter.thresholds(), amps)));
    }

    Writing name(Outlet outlet) {
        return text(outlet.number(), name -> pdu.rename(outlet, name));
    }

    Writing name() {
        return text(0, pdu::rename);
    }

    private Writing number(int outlet, IntPredicate allowed, IntConsumer action) {
        return new Writing() {
            @Override
            public int check(Variable value) {
                if (!(value instanceof Integer32 number)) {
                    return PDU.wrongType;
                }
                return allowed.test(number.getValue()) ? PDU.noError : PDU.wrongValue;
            }

            @Override
            public SetOutcome write(Variable value) {
                return pdu.apply(outlet, () -> action.accept(value.toInt()));
            }
        };
    }

    private Writing text(int outlet, Consumer<String> action) {
        return new Writing() {
            @Override
            public int check(Variable value) {
                if (!(value instanceof OctetString text)) {
                    return PDU.wrongType;
                }
                return text.length() <= LONGEST_NAME ? PDU.noError : PDU.wrongLength;
            }

            @Override
            public SetOutcome write(Variable value) {
                return pdu.apply(outlet, () -> action.accept(value.toString()));
            }
        };
    }
}
