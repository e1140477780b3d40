package com.opscenter.adapters.trap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// The values of a trap as words.
final class TrapWords {

    private static final int MOST_VALUES = 32;
    private static final int LONGEST_VALUE = 500;

    /// PowerNet-MIB mtrapargsString: the sentence of the device.
    private static final OID SENTENCE = new OID("1.3.6.1.4.1.318.2.3.3");

    private static final Map<OID, String> NAMES =
            Map.ofEntries(
                    Map.entry(new OID("1.3.6.1.2.1.2.2.1.1"), "ifIndex"),
                    Map.entry(new OID("1.3.6.1.2.1.2.2.1.2"), "ifDescr"),
                    Map.entry(new OID("1.3.6.1.2.1.2.2.1.3"), "ifType"),
                    Map.entry(new OID("1.3.6.1.2.1.2.2.1.7"), "ifAdminStatus"),
                    Map.entry(new OID("1.3.6.1.2.1.2.2.1.8"), "ifOperStatus"),
                    Map.entry(new OID("1.3.6.1.2.1.31.1.1.1.1"), "ifName"),
                    Map.entry(new OID("1.3.6.1.2.1.31.1.1.1.18"), "ifAlias"),
                    Map.entry(new OID("1.3.6.1.4.1.9.2.2.1.1.20"), "locIfReason"),
                    Map.entry(new OID("1.3.6.1.4.1.318.2.3.1"), "mtrapargsInteger"),
                    Map.entry(new OID("1.3.6.1.4.1.318.1.1.12.1.1"), "rPDUIdentName"),
                    Map.entry(new OID("1.3.6.1.4.1.318.1.1.12.1.6"), "rPDUIdentSerialNumber"),
                    Map.entry(new OID("1.3.6.1.4.1.318.1.1.12.2.3.1.1.4"), "phase"),
                    Map.entry(new OID("1.3.6.1.4.1.318.1.1.12.2.3.1.1.5"), "bank"),
                    Map.entry(new OID("1.3.6.1.4.1.318.1.1.12.3.3.1.1.1"), "outlet"),
                    Map.entry(new OID("1.3.6.1.4.1.318.1.1.12.3.3.1.1.2"), "outletName"),
                    Map.entry(new OID("1.3.6.1.4.1.318.1.1.12.3.5.1.1.1"), "outlet"));

    private TrapWords() {}

    /// @param name of the trap, or its number
    static String of(String name, Notification notification) {
        String sentence = notification.value(SENTENCE).map(said -> ": " + value(said)).orElse("");
        String values =
                notification.values().stream()
                        .filter(said -> !said.getOid().startsWith(SENTENCE))
                        .limit(MOST_VALUES)
                        .map(said -> name(said.getOid()) + "=" + value(said))
                        .collect(Collectors.joining(", "));
        return name + sentence + (values.isEmpty() ? "" : " (" + values + ")");
    }

    static String value(VariableBinding said) {
        Variable variable = said.getVariable();
        String text = variable instanceof OctetString octets ? text(octets) : variable.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    }

    /// Texts of devices end with zeros or blanks now and then.
    private static String text(OctetString octets) {
        String raw = new String(octets.getValue(), StandardCharsets.UTF_8);
        String text = raw.replaceAll("[\\s\\x00]+$", "");
        boolean readable =
                text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                        && text.indexOf('\uFFFD') < 0;
        return readable ? text.replaceAll("\\s+", " ") : octets.toHexString();
    }

    private static String name(OID object) {
        for (int digits = object.size(); digits > 0; digits--) {
            String name = NAMES.get(new OID(object.getValue(), 0, digits));
            if (name != null) {
                return name;
            }
        }
        return object.toDottedString();
    }

    /// Whatever tells the problems of one device apart.
    static String subject(Notification notification, List<OID> objects) {
        return objects.stream()
                .flatMap(object -> notification.value(object).stream())
                .map(said -> " " + name(said.getOid()) + " " + value(said))
                .collect(Collectors.joining());
    }
}
