package com.opscenter.bench.polling;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// What every switch of a fleet shows: a few ports with states and moving counters (RFC 2863).
final class SwitchAgent {

    private static final String SYSTEM = "1.3.6.1.2.1.1.";
    private static final String IF_TABLE = "1.3.6.1.2.1.2.2.1.";
    private static final String IF_X_TABLE = "1.3.6.1.2.1.31.1.1.1.";
    private static final int ETHERNET = 6;
    private static final int UP = 1;
    private static final int GIGABIT = 1_000;
    private static final long OCTETS_A_SECOND = 125_000;

    private final NavigableMap<OID, Supplier<Variable>> objects = new TreeMap<>();
    private final long began = System.nanoTime();

    SwitchAgent(int ports) {
        add(SYSTEM + "1.0", text("Switch of a fleet"));
        add(SYSTEM + "2.0", new OID("1.3.6.1.4.1.8072.3.2.10"));
        objects.put(new OID(SYSTEM + "3.0"), () -> new TimeTicks(seconds() * 100));
        add(SYSTEM + "5.0", text("fleet"));
        for (int port = 1; port <= ports; port++) {
            addPort(port);
        }
    }

    private void addPort(int port) {
        String index = "." + port;
        add(IF_TABLE + 2 + index, text("Port " + port));
        add(IF_TABLE + 3 + index, new Integer32(ETHERNET));
        add(IF_TABLE + 7 + index, new Integer32(UP));
        add(IF_TABLE + 8 + index, new Integer32(UP));
        for (int errors : new int[] {13, 14, 19, 20}) {
            add(IF_TABLE + errors + index, new Counter32(0));
        }
        add(IF_X_TABLE + 1 + index, text("port" + port));
        for (int octets : new int[] {6, 10}) {
            objects.put(
                    new OID(IF_X_TABLE + octets + index),
                    () -> new Counter64(OCTETS_A_SECOND * port * seconds()));
        }
        add(IF_X_TABLE + 15 + index, new Gauge32(GIGABIT));
        add(IF_X_TABLE + 17 + index, new Integer32(1));
        add(IF_X_TABLE + 18 + index, text(""));
    }

    private void add(String oid, Variable value) {
        objects.put(new OID(oid), () -> value);
    }

    private static OctetString text(String words) {
        return new OctetString(words.getBytes(StandardCharsets.UTF_8));
    }

    private long seconds() {
        return 1_000_000 + (System.nanoTime() - began) / 1_000_000_000;
    }

    /// GET and GETBULK (RFC 3416); nothing else is asked.
    PDU answer(PDU request) {
        PDU answer = new PDU();
        answer.setType(PDU.RESPONSE);
        answer.setRequestID(request.getRequestID());
        if (request.getType() == PDU.GETBULK) {
            bulk(request, answer);
        } else {
            request.getVariableBindings().forEach(asked -> answer.add(at(asked.getOid())));
        }
        return answer;
    }

    private void bulk(PDU request, PDU answer) {
        int once = request.getNonRepeaters();
        for (int i = 0; i < once; i++) {
            answer.add(after(request.get(i).getOid()));
        }
        OID[] last = new OID[request.size() - once];
        for (int i = 0; i < last.length; i++) {
            last[i] = request.get(once + i).getOid();
        }
        for (int row = 0; row < request.getMaxRepetitions(); row++) {
            for (int i = 0; i < last.length; i++) {
                VariableBinding next = after(last[i]);
                last[i] = next.getOid();
                answer.add(next);
            }
        }
    }

    private VariableBinding at(OID oid) {
        Supplier<Variable> value = objects.get(oid);
        return new VariableBinding(oid, value == null ? Null.noSuchObject : value.get());
    }

    private VariableBinding after(OID oid) {
        Map.Entry<OID, Supplier<Variable>> next = objects.higherEntry(oid);
        return next == null
                ? new VariableBinding(oid, Null.endOfMibView)
                : new VariableBinding(next.getKey(), next.getValue().get());
    }
}
