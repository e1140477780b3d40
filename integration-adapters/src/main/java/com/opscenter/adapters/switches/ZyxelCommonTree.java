package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.snmp4j.smi.OID;

/// The tree of today's GS, XS and XGS switches (ZYXEL-ES-COMMON, ZYXEL-HW-MONITOR-MIB,
/// ZYXEL-STACKING-MIB): everything below 890.1.15.3.
final class ZyxelCommonTree implements ZyxelTree {

    private static final String Z = "1.3.6.1.4.1.890.1.15.3.";
    private static final OID FIRMWARE = new OID(Z + "1.6.0");
    private static final OID MODEL = new OID(Z + "1.11.0");
    private static final OID SERIAL = new OID(Z + "1.12.0");
    private static final OID CPU = new OID(Z + "2.7.0");
    private static final OID TEMPERATURE_NAME = new OID(Z + "26.1.2.1.2");
    private static final OID TEMPERATURE = new OID(Z + "26.1.2.1.3");
    private static final OID STACKING_ROLE = new OID(Z + "97.2.1.1.5");
    private static final int MILLI = 1000;

    @Override
    public List<OID> identity() {
        return List.of(FIRMWARE, MODEL, SERIAL);
    }

    @Override
    public List<OID> load() {
        return List.of(CPU);
    }

    @Override
    public List<OID> describing() {
        return List.of(STACKING_ROLE);
    }

    @Override
    public List<OID> moving() {
        return List.of(TEMPERATURE_NAME, TEMPERATURE);
    }

    @Override
    public Optional<String> model(Reply reply) {
        return reply.text(MODEL);
    }

    @Override
    public Optional<String> serial(Reply reply) {
        return reply.text(SERIAL);
    }

    /// Version and date stand in one text: `V2.40(AAHN.0) | 11/14/2017`.
    @Override
    public Optional<String> firmware(Reply reply) {
        return reply.text(FIRMWARE).map(text -> text.split(" \\| ", 2)[0]);
    }

    @Override
    public OptionalLong cpu(Reply reply) {
        return reply.number(CPU);
    }

    /// A value below zero is a sensor that is not there.
    @Override
    public Map<String, Long> milliCelsius(Reply reply) {
        Map<String, Long> all = new TreeMap<>();
        for (OID cell : reply.under(TEMPERATURE)) {
            long celsius = reply.number(cell).orElse(-1);
            if (celsius >= 0) {
                OID name = new OID(TEMPERATURE_NAME).append(cell.last());
                all.putIfAbsent(
                        reply.text(name).orElse(Integer.toString(cell.last())), celsius * MILLI);
            }
        }
        return all;
    }

    @Override
    public boolean stacked(Reply reply) {
        return reply.under(STACKING_ROLE).size() > 1;
    }
}
