package com.opscenter.adapters.mib;

import com.opscenter.adapters.snmp.Reply;
import java.util.SortedSet;
import java.util.TreeSet;
import org.snmp4j.smi.OID;

/// Cells of conceptual tables: a column and an index make an object.
final class Columns {

    private Columns() {}

    static OID cell(OID column, int index) {
        return new OID(column).append(index);
    }

    static OID cell(OID column, int one, int other) {
        return new OID(column).append(one).append(other);
    }

    /// The part of an object after its column.
    static int[] index(OID column, OID object) {
        int[] index = new int[object.size() - column.size()];
        for (int i = 0; i < index.length; i++) {
            index[i] = object.get(column.size() + i);
        }
        return index;
    }

    /// The rows of a table with one number as index, from the columns that were read.
    static SortedSet<Integer> rows(Reply reply, Iterable<OID> columns) {
        SortedSet<Integer> rows = new TreeSet<>();
        for (OID column : columns) {
            for (OID object : reply.under(column)) {
                if (object.size() == column.size() + 1) {
                    rows.add(object.last());
                }
            }
        }
        return rows;
    }
}
