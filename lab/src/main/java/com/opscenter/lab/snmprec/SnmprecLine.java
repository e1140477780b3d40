package com.opscenter.lab.snmprec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Opaque;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;

/// One line of a `.snmprec` file (snmpsim): `OID|type[:variation]|value`.
///
/// The type is the ASN.1 tag number, with `x` when the value is hexadecimal. Of a variation the
/// initial value is taken and stays; `writecache` accepts SET.
record SnmprecLine(OID oid, Variable value, boolean writable) {

    /// Reads a line; empty for comments, blank lines and whatever has no value to answer.
    static Optional<SnmprecLine> parse(String line) {
        String[] parts = line.split("\\|", 3);
        if (parts.length < 3 || line.startsWith("#")) {
            return Optional.empty();
        }
        String[] type = parts[1].split(":", 2);
        boolean varies = type.length == 2;
        Optional<String> text = varies ? initial(parts[2]) : Optional.of(parts[2]);
        boolean hexadecimal = type[0].endsWith("x") || (varies && parts[2].contains("hexvalue="));
        String tag = type[0].replaceAll("[a-z]+$", "");
        try {
            OID oid = new OID(parts[0].trim());
            return text.flatMap(t -> variable(tag, bytes(t, hexadecimal)))
                    .map(v -> new SnmprecLine(oid, v, varies && type[1].equals("writecache")));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// What a varying object says first: its `value`, `hexvalue` or `initial` option.
    private static Optional<String> initial(String options) {
        return Stream.of("value=", "hexvalue=", "initial=", "min=")
                .flatMap(key ->
                        Arrays.stream(options.split(","))
                                .filter(option -> option.startsWith(key))
                                .map(option -> option.substring(key.length())))
                .findFirst();
    }

    private static byte[] bytes(String text, boolean hexadecimal) {
        return hexadecimal
                ? HexFormat.of().parseHex(text)
                : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<Variable> variable(String tag, byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        return Optional.ofNullable(
                switch (tag) {
                    case "2" -> new Integer32(Integer.parseInt(text.trim()));
                    case "4" -> new OctetString(raw);
                    case "5" -> new Null();
                    case "6" -> new OID(text.trim());
                    case "64" -> raw.length == 4 ? new IpAddress(raw) : new IpAddress(text.trim());
                    case "65" -> new Counter32(Long.parseLong(text.trim()));
                    case "66" -> new Gauge32(Long.parseLong(text.trim()));
                    case "67" -> new TimeTicks(Long.parseLong(text.trim()));
                    case "68" -> new Opaque(raw);
                    case "70" -> new Counter64(Long.parseUnsignedLong(text.trim()));
                    default -> null;
                });
    }
}
