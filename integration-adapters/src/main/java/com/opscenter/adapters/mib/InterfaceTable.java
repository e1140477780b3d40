package com.opscenter.adapters.mib;

import com.opscenter.adapters.snmp.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// The interfaces of a device by ifIndex. Indexes need not begin at 1 nor follow one another, and
/// rows come and go.
public record InterfaceTable(Reply reply, SortedMap<Integer, InterfaceRow> rows) {

    /// Everything there may be to know.
    public static List<OID> everything() {
        return Stream.of(IfMib.DESCRIBING, IfMib.MOVING, IfMib.MOVING_32)
                .flatMap(List::stream)
                .toList();
    }

    public static InterfaceTable of(Reply reply) {
        SortedMap<Integer, InterfaceRow> rows = new TreeMap<>();
        Columns.rows(reply, everything())
                .forEach(index -> rows.put(index, new InterfaceRow(index, reply)));
        return new InterfaceTable(reply, rows);
    }

    /// The columns of states and counters this device fills, and the one that names an interface:
    /// it tells when an index belongs to another one. Small counters are asked for only where large
    /// ones are missing.
    public List<OID> moving() {
        List<OID> asked = new ArrayList<>(filled(IfMib.MOVING));
        if (rows.values().stream().anyMatch(row -> !row.countsIn64Bits())) {
            asked.addAll(filled(IfMib.MOVING_32));
        }
        List<OID> names = filled(List.of(IfMib.NAME, IfMib.DESCR));
        boolean oneNamesAll = !names.isEmpty() && names.getFirst().equals(IfMib.NAME) && namesAll();
        asked.addAll(oneNamesAll ? List.of(IfMib.NAME) : names);
        return asked;
    }

    /// The rows that have any of these columns.
    public SortedSet<Integer> having(List<OID> columns) {
        return Columns.rows(reply, columns);
    }

    private boolean namesAll() {
        return rows.values().stream()
                .allMatch(
                        row -> row.reply().text(Columns.cell(IfMib.NAME, row.index())).isPresent());
    }

    private List<OID> filled(List<OID> columns) {
        return columns.stream()
                .filter(column ->
                        rows.values().stream()
                                .anyMatch(
                                        row -> row.reply().has(Columns.cell(column, row.index()))))
                .toList();
    }
}
