package com.opscenter.lab.sender;

import com.opscenter.lab.life.Course;
import com.opscenter.lab.load.LoadState;
import com.opscenter.lab.load.Meter;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.pdu.RackPdu;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// A rack PDU that notifies a manager by itself: when an outlet goes on or off, whoever switched
/// it, and when a phase is overloaded and is no more (PowerNet-MIB 268, 269, 276, 277).
public final class PduTraps implements Closeable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String TRAP = "1.3.6.1.4.1.318.0.";
    private static final String RPDU = "1.3.6.1.4.1.318.1.1.12.";
    private static final String SENTENCE = "1.3.6.1.4.1.318.2.3.3.0";

    private final RackPdu pdu;
    private final TrapSender sender;
    private final String community;
    private final Course course;
    private Map<Integer, Boolean> outlets;
    private Map<Integer, Boolean> overloads;

    private PduTraps(RackPdu pdu, TrapSender sender, String community) {
        this.pdu = pdu;
        this.sender = sender;
        this.community = community;
        this.outlets = outlets();
        this.overloads = overloads();
        this.course = Course.of("pdu-traps", LOOK, _ -> look());
    }

    /// @param port of the manager, on loopback
    public static PduTraps of(RackPdu pdu, int port, String community) throws IOException {
        return new PduTraps(pdu, new TrapSender(port), community);
    }

    private Map<Integer, Boolean> outlets() {
        return pdu.during(() -> by(pdu.shownOutlets(), Outlet::number, Outlet::on));
    }

    private Map<Integer, Boolean> overloads() {
        return pdu.during(
                () -> by(pdu.phases(), Meter::number, phase -> phase.state() == LoadState.OVER));
    }

    private static <T> Map<Integer, Boolean> by(
            List<T> all, Function<T, Integer> number, Function<T, Boolean> how) {
        return all.stream().collect(Collectors.toMap(number, how));
    }

    private void look() {
        Map<Integer, Boolean> before = outlets;
        outlets = outlets();
        for (Map.Entry<Integer, Boolean> now : outlets.entrySet()) {
            if (!now.getValue().equals(before.get(now.getKey()))) {
                outlet(now.getKey(), now.getValue());
            }
        }
        Map<Integer, Boolean> loads = overloads;
        overloads = overloads();
        for (Map.Entry<Integer, Boolean> now : overloads.entrySet()) {
            if (!now.getValue().equals(loads.get(now.getKey()))) {
                overload(now.getKey(), now.getValue());
            }
        }
    }

    private void outlet(int number, boolean on) {
        Map<String, Variable> more = new HashMap<>();
        more.put(RPDU + "3.3.1.1.1." + number, new Integer32(number));
        more.put(
                RPDU + "3.3.1.1.2." + number,
                new OctetString(pdu.outlets().get(number - 1).name()));
        tell(on ? 268 : 269, more, "Outlet %d turned %s.".formatted(number, on ? "on" : "off"));
    }

    private void overload(int phase, boolean over) {
        tell(
                over ? 276 : 277,
                Map.of(RPDU + "2.3.1.1.4.0", new Integer32(phase)),
                over ? "Overload condition." : "Overload condition has cleared.");
    }

    private void tell(int number, Map<String, Variable> more, String sentence) {
        List<VariableBinding> bindings = new ArrayList<>();
        bindings.add(binding(RPDU + "1.6.0", new OctetString(pdu.spec().serial())));
        bindings.add(binding(RPDU + "1.1.0", new OctetString(pdu.name())));
        more.forEach((object, value) -> bindings.add(binding(object, value)));
        bindings.add(binding(SENTENCE, new OctetString(sentence)));
        try {
            sender.v2c(community, new OID(TRAP + number), bindings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static VariableBinding binding(String object, Variable value) {
        return new VariableBinding(new OID(object), value);
    }

    @Override
    public void close() throws IOException {
        course.close();
        sender.close();
    }
}
