package com.opscenter.adapters.capture;

import com.opscenter.adapters.support.Tape.Cell;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What an agent said as a file of snmpsim: `OID|tag|value`, hexadecimal where the tag ends in `x`,
/// in the order of the objects.
final class SnmpFile {

    private static final int OCTET_STRING = 4;
    private static final int IP_ADDRESS = 64;
    private static final int OPAQUE = 68;
    private static final int MAC_LENGTH = 6;

    /// Sets of ports (Q-BRIDGE-MIB) can be as long as a MAC address.
    private static final String PORT_LISTS = "1.3.6.1.2.1.17.7.";

    private static final List<String> HOSTS =
            List.of(
                    "1.3.6.1.2.1.1.5.0",
                    "1.0.8802.1.1.2.1.3.3.0",
                    "1.0.8802.1.1.2.1.4.1.1.9.",
                    "1.3.6.1.4.1.318.1.1.26.2.1.3.",
                    "1.3.6.1.4.1.318.1.1.26.4.3.1.3.",
                    "1.3.6.1.4.1.318.1.1.12.1.1.0",
                    "1.3.6.1.4.1.318.1.1.32.2.4.1.2.",
                    "1.3.6.1.4.1.318.1.1.8.4.1.0");

    private static final List<String> SERIALS =
            List.of(
                    "1.3.6.1.2.1.47.1.1.1.1.11.",
                    "1.3.6.1.4.1.318.1.1.26.2.1.9.",
                    "1.3.6.1.4.1.318.1.1.12.1.6.",
                    "1.3.6.1.4.1.318.1.1.32.1.2.1.12.",
                    "1.3.6.1.4.1.318.1.1.4.1.5.",
                    "1.3.6.1.4.1.318.1.1.8.1.6.",
                    "1.3.6.1.4.1.890.1.15.3.1.12.",
                    "1.3.6.1.4.1.14988.1.1.7.3.");

    private static final List<String> PLACES = List.of("1.3.6.1.2.1.1.4.0", "1.3.6.1.2.1.1.6.0");

    /// Tables whose rows are numbered by a MAC address, behind one number and its column.
    private static final List<String> BY_MAC =
            List.of("1.3.6.1.2.1.17.4.3.1.", "1.3.6.1.2.1.17.7.1.2.2.1.");

    /// The same by an address of IP version 4.
    private static final List<String> BY_ADDRESS =
            List.of("1.3.6.1.2.1.4.20.1.", "1.3.6.1.2.1.4.21.1.", "1.3.6.1.2.1.4.22.1.");

    private final Map<String, Cell> cells;

    SnmpFile(Map<String, Cell> cells) {
        this.cells = cells;
    }

    void gather(Pseudonyms pseudonyms) {
        cells.forEach((oid, cell) -> {
            String text = cell.octets().replace("\0", "");
            if (cell.tag() == OCTET_STRING) {
                name(pseudonyms, Pseudonyms.HOST, HOSTS, oid, text);
                name(pseudonyms, Pseudonyms.SERIAL, SERIALS, oid, text);
                name(pseudonyms, Pseudonyms.PLACE, PLACES, oid, text);
                pseudonyms.gather(text);
            }
        });
    }

    private static void name(
            Pseudonyms pseudonyms, String what, List<String> where, String oid, String text) {
        if (where.stream().anyMatch(oid::startsWith)) {
            pseudonyms.name(what, text);
        }
    }

    /// @param pseudonyms null to replace nothing
    String written(UnaryOperator<String> clean, @Nullable Pseudonyms pseudonyms) {
        TreeMap<int[], String> lines = new TreeMap<>(Arrays::compareUnsigned);
        cells.forEach((oid, cell) -> {
            String shown = pseudonyms == null ? oid : oid(oid, pseudonyms.substitutes());
            lines.put(numbers(shown), shown + "|" + value(oid, cell, clean, pseudonyms));
        });
        return String.join("\n", lines.values()) + "\n";
    }

    private static int[] numbers(String oid) {
        return Arrays.stream(oid.split("\\.", -1)).mapToInt(Integer::parseUnsignedInt).toArray();
    }

    private static String oid(String oid, Substitutes substitutes) {
        if (BY_MAC.stream().anyMatch(oid::startsWith)) {
            return tail(oid, MAC_LENGTH, substitutes::mac);
        }
        return BY_ADDRESS.stream().anyMatch(oid::startsWith)
                ? tail(oid, 4, octets -> substitutes.address(address(octets)).getAddress())
                : oid;
    }

    /// Replaces the last numbers, which are octets of an address.
    private static String tail(String oid, int length, UnaryOperator<byte[]> substitute) {
        int[] numbers = numbers(oid);
        int from = numbers.length - length;
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            if (from < 0 || numbers[from + i] < 0 || numbers[from + i] > 255) {
                return oid;
            }
            octets[i] = (byte) numbers[from + i];
        }
        byte[] shown = substitute.apply(octets);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            out.append(i == 0 ? "" : ".")
                    .append(
                            i < from
                                    ? Integer.toUnsignedString(numbers[i])
                                    : Integer.toString(shown[i - from] & 0xFF));
        }
        return out.toString();
    }

    private static String value(
            String oid, Cell cell, UnaryOperator<String> clean, @Nullable Pseudonyms pseudonyms) {
        String text = cell.octets();
        return switch (cell.tag()) {
            case OCTET_STRING, OPAQUE -> octets(oid, cell, clean, pseudonyms);
            case IP_ADDRESS -> cell.tag() + "|" + (pseudonyms == null ? text : pseudonyms.of(text));
            default -> cell.tag() + "|" + text;
        };
    }

    private static String octets(
            String oid, Cell cell, UnaryOperator<String> clean, @Nullable Pseudonyms pseudonyms) {
        String text = cell.octets();
        boolean mac =
                text.length() == MAC_LENGTH && !isPrintable(text) && !oid.startsWith(PORT_LISTS);
        String shown =
                mac && pseudonyms != null
                        ? latin1(pseudonyms.substitutes().mac(octets(text)))
                        : clean.apply(text);
        return isPrintable(shown)
                ? cell.tag() + "|" + shown
                : cell.tag() + "x|" + HexFormat.of().formatHex(octets(shown));
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin1(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static InetAddress address(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
