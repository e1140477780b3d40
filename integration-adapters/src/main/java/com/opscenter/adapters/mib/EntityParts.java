package com.opscenter.adapters.mib;

import static com.opscenter.adapters.mib.Columns.cell;

import com.opscenter.adapters.snmp.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snmp4j.smi.OID;

/// The chassis and its temperatures (ENTITY-MIB, RFC 6933; ENTITY-SENSOR-MIB, RFC 3433).
public final class EntityParts {

    private static final String PARTS = "1.3.6.1.2.1.47.1.1.1.1.";
    private static final String SENSORS = "1.3.6.1.2.1.99.1.1.1.";
    private static final OID DESCRIPTION = new OID(PARTS + 2);
    private static final OID CLASS = new OID(PARTS + 5);
    private static final OID NAME = new OID(PARTS + 7);
    private static final OID SOFTWARE = new OID(PARTS + 10);
    private static final OID SERIAL = new OID(PARTS + 11);
    private static final OID MODEL = new OID(PARTS + 13);
    private static final OID SENSOR_TYPE = new OID(SENSORS + 1);
    private static final OID SCALE = new OID(SENSORS + 2);
    private static final OID PRECISION = new OID(SENSORS + 3);
    private static final OID VALUE = new OID(SENSORS + 4);
    private static final OID STATUS = new OID(SENSORS + 5);
    private static final int CHASSIS = 3;
    private static final int CELSIUS = 8;
    private static final int OK = 1;
    private static final int UNITS = 9;
    private static final int MILLI_EXPONENT = 3;

    private final Reply reply;

    public EntityParts(Reply reply) {
        this.reply = reply;
    }

    public static List<OID> columns() {
        return List.of(CLASS, DESCRIPTION, NAME, SOFTWARE, SERIAL, MODEL);
    }

    public static List<OID> sensors() {
        return List.of(SENSOR_TYPE, SCALE, PRECISION, VALUE, STATUS);
    }

    public Optional<String> serial() {
        return ofChassis(SERIAL);
    }

    public Optional<String> model() {
        return ofChassis(MODEL);
    }

    public Optional<String> firmware() {
        return ofChassis(SOFTWARE);
    }

    private Optional<String> ofChassis(OID column) {
        return reply.under(CLASS).stream()
                .filter(cell -> reply.number(cell).orElse(0) == CHASSIS)
                .map(cell -> reply.text(cell(column, cell.last())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Thousandths of a degree by the name of what is measured.
    public Map<String, Long> milliCelsius() {
        Map<String, Long> all = new TreeMap<>();
        for (OID type : reply.under(SENSOR_TYPE)) {
            int part = type.last();
            boolean works = reply.number(cell(STATUS, part)).orElse(OK) == OK;
            if (works && reply.number(type).orElse(0) == CELSIUS && reply.has(cell(VALUE, part))) {
                all.putIfAbsent(name(part), milli(part));
            }
        }
        return all;
    }

    /// The scale counts steps of a thousand, 9 for units; the precision is how many digits stand
    /// after the point.
    private long milli(int part) {
        long scale = reply.number(cell(SCALE, part)).orElse(UNITS);
        long precision = reply.number(cell(PRECISION, part)).orElse(0);
        double exponent = MILLI_EXPONENT * (scale - UNITS) + MILLI_EXPONENT - precision;
        return Math.round(reply.number(cell(VALUE, part)).orElse(0) * Math.pow(10, exponent));
    }

    private String name(int part) {
        return reply.text(cell(NAME, part))
                .or(() -> reply.text(cell(DESCRIPTION, part)))
                .orElse(Integer.toString(part));
    }
}
