package com.opscenter.adapters.snmp;

import com.opscenter.adapters.support.Tape;
import com.opscenter.adapters.support.Tape.Cell;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// Puts what agents say on a tape.
public final class Recorded {

    private static final String FILE = "agent.snmprec";

    private Recorded() {}

    static void objects(Tape tape, Collection<? extends VariableBinding> bindings) {
        objects(tape, FILE, bindings);
    }

    /// An object an agent does not have is no object.
    public static void objects(
            Tape tape, String file, Collection<? extends VariableBinding> bindings) {
        for (VariableBinding binding : bindings) {
            if (!binding.isException() && !(binding.getVariable() instanceof Null)) {
                tape.object(file, binding.getOid().toDottedString(), cell(binding.getVariable()));
            }
        }
    }

    private static Cell cell(Variable value) {
        return new Cell(
                value.getSyntax(),
                switch (value) {
                    case OctetString octets ->
                            new String(octets.getValue(), StandardCharsets.ISO_8859_1);
                    case IpAddress address -> address.getInetAddress().getHostAddress();
                    case TimeTicks ticks -> Long.toString(ticks.getValue());
                    default -> value.toString();
                });
    }
}
