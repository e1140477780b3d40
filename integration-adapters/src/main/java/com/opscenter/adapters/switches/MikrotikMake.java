package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.SystemGroup;
import com.opscenter.adapters.snmp.Reply;
import com.opscenter.network.api.PoeStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// MikroTik's RouterOS and SwOS by SNMP (MIKROTIK-MIB, below 14988.1.1). Both let nothing be set
/// that concerns ports.
final class MikrotikMake extends StandardMake {

    static final int ENTERPRISE = 14988;

    private static final String M = "1.3.6.1.4.1.14988.1.1.";
    private static final OID TEMPERATURE = new OID(M + "3.10.0");
    private static final OID CPU_TEMPERATURE = new OID(M + "3.11.0");
    private static final OID GAUGE_NAME = new OID(M + "3.100.1.2");
    private static final OID GAUGE_VALUE = new OID(M + "3.100.1.3");
    private static final OID GAUGE_UNIT = new OID(M + "3.100.1.4");
    private static final OID VERSION = new OID(M + "4.4.0");
    private static final OID SERIAL = new OID(M + "7.3.0");
    private static final OID SWOS_VERSION = new OID(M + "7.4.0");
    private static final OID BOARD = new OID(M + "7.9.0");
    private static final OID POE_STATUS = new OID(M + "15.1.1.3");
    private static final OID POE_DECIVOLTS = new OID(M + "15.1.1.4");
    private static final OID POE_MILLIAMPS = new OID(M + "15.1.1.5");
    private static final OID POE_DECIWATTS = new OID(M + "15.1.1.6");
    private static final int CELSIUS = 1;
    private static final int MILLI = 1000;
    private static final int MILLI_OF_TENTHS = 100;
    private static final String ROUTER_OS = "RouterOS ";
    private static final String SWITCH_OS = " SwOS v";

    MikrotikMake() {
        super("MikroTik");
    }

    @Override
    public List<OID> identity() {
        return List.of(VERSION, SERIAL, SWOS_VERSION, BOARD);
    }

    @Override
    public List<OID> load() {
        return List.of(TEMPERATURE, CPU_TEMPERATURE);
    }

    @Override
    public List<OID> describing() {
        return List.of();
    }

    @Override
    public List<OID> moving() {
        List<OID> all = new ArrayList<>(super.moving());
        all.addAll(List.of(GAUGE_NAME, GAUGE_VALUE, GAUGE_UNIT));
        all.addAll(List.of(POE_STATUS, POE_DECIVOLTS, POE_MILLIAMPS, POE_DECIWATTS));
        return all;
    }

    @Override
    public Optional<String> model(SystemGroup system, Reply reply) {
        String said = system.description();
        int swos = said.indexOf(SWITCH_OS);
        return reply.text(BOARD)
                .or(() ->
                        Optional.of(
                                swos > 0
                                        ? said.substring(0, swos)
                                        : said.startsWith(ROUTER_OS)
                                                ? said.substring(ROUTER_OS.length())
                                                : said))
                .filter(text -> !text.isBlank());
    }

    @Override
    public Optional<String> serial(Reply reply) {
        return reply.text(SERIAL);
    }

    /// SwOS tells its version in sysDescr, newer ones also beside the serial number.
    @Override
    public Optional<String> firmware(SystemGroup system, Reply reply) {
        String said = system.description();
        int swos = said.indexOf(SWITCH_OS);
        Optional<String> described =
                swos < 0
                        ? Optional.empty()
                        : Optional.of(said.substring(swos + SWITCH_OS.length()));
        return reply.text(VERSION).or(() -> described).or(() -> reply.text(SWOS_VERSION));
    }

    /// Newer devices have gauges in whole degrees, and then the old objects, in tenths, say the
    /// same once more.
    @Override
    public Map<String, Long> milliCelsius(Reply reply) {
        Map<String, Long> gauges = gauges(reply);
        if (!gauges.isEmpty()) {
            return gauges;
        }
        Map<String, Long> old = new TreeMap<>();
        reply.number(TEMPERATURE).ifPresent(t -> old.put("temperature", t * MILLI_OF_TENTHS));
        reply.number(CPU_TEMPERATURE)
                .ifPresent(t -> old.put("cpu-temperature", t * MILLI_OF_TENTHS));
        return old;
    }

    private static Map<String, Long> gauges(Reply reply) {
        Map<String, Long> all = new TreeMap<>();
        for (OID unit : reply.under(GAUGE_UNIT)) {
            OID value = new OID(GAUGE_VALUE).append(unit.last());
            if (reply.number(unit).orElse(0) == CELSIUS && reply.has(value)) {
                OID name = new OID(GAUGE_NAME).append(unit.last());
                all.put(
                        reply.text(name).orElse(Integer.toString(unit.last())),
                        reply.number(value).orElse(0) * MILLI);
            }
        }
        return all;
    }

    /// The row is the ifIndex, whatever the index column says: SwOS counts otherwise there.
    @Override
    public Map<Integer, PoePort> poe(Reply reply) {
        Map<Integer, PoePort> ports = new HashMap<>();
        for (OID cell : reply.under(POE_STATUS)) {
            int row = cell.last();
            OptionalLong milliamps = reply.number(new OID(POE_MILLIAMPS).append(row));
            PoeStatus status = status((int) reply.number(cell).orElse(0), milliamps.orElse(0));
            ports.put(
                    row,
                    new PoePort(
                            status,
                            times(reply.number(new OID(POE_DECIWATTS).append(row)), 100),
                            milliamps,
                            reply.number(new OID(POE_DECIVOLTS).append(row))));
        }
        return ports;
    }

    private static OptionalLong times(OptionalLong value, long factor) {
        return value.isPresent() ? OptionalLong.of(value.getAsLong() * factor) : value;
    }

    /// mtxrPOEStatus; SwOS 2.11 also says 0, which is nowhere explained.
    private static @Nullable PoeStatus status(int code, long milliamps) {
        return switch (code) {
            case 1 -> PoeStatus.OFF;
            case 2, 8, 11, 14 -> PoeStatus.SEARCHING;
            case 3 -> PoeStatus.DELIVERING;
            case 4, 5, 6, 7, 9, 10, 12, 13, 15 -> PoeStatus.FAULT;
            default -> milliamps > 0 ? PoeStatus.DELIVERING : null;
        };
    }

    @Override
    public boolean obeys() {
        return false;
    }
}
