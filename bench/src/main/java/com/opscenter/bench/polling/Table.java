package com.opscenter.bench.polling;

import java.util.ArrayList;
import java.util.List;

/// What each agent has and everybody reads: the ten columns of a switch with 48 ports (RFC 2863).
final class Table {

    static final int PORTS = 48;

    /// Number of the column's object below its root, and its type as snmprec and Prometheus name
    /// it.
    record Column(String oid, String name, String recorded, String type) {}

    static final List<Column> COLUMNS =
            List.of(
                    new Column("1.3.6.1.2.1.2.2.1.7", "ifAdminStatus", "2", "gauge"),
                    new Column("1.3.6.1.2.1.2.2.1.8", "ifOperStatus", "2", "gauge"),
                    new Column("1.3.6.1.2.1.2.2.1.13", "ifInDiscards", "65", "counter"),
                    new Column("1.3.6.1.2.1.2.2.1.14", "ifInErrors", "65", "counter"),
                    new Column("1.3.6.1.2.1.2.2.1.19", "ifOutDiscards", "65", "counter"),
                    new Column("1.3.6.1.2.1.2.2.1.20", "ifOutErrors", "65", "counter"),
                    new Column("1.3.6.1.2.1.31.1.1.1.6", "ifHCInOctets", "70", "counter"),
                    new Column("1.3.6.1.2.1.31.1.1.1.10", "ifHCOutOctets", "70", "counter"),
                    new Column("1.3.6.1.2.1.31.1.1.1.15", "ifHighSpeed", "66", "gauge"),
                    new Column(
                            "1.3.6.1.2.1.31.1.1.1.19",
                            "ifCounterDiscontinuityTime",
                            "67",
                            "gauge"));

    private Table() {}

    /// As a recording, in the order of its objects.
    static List<String> recording() {
        List<String> lines = new ArrayList<>(List.of("1.3.6.1.2.1.1.3.0|67|123456"));
        for (Column column : COLUMNS) {
            for (int port = 1; port <= PORTS; port++) {
                lines.add(
                        "%s.%d|%s|%d"
                                .formatted(column.oid(), port, column.recorded(), port % 2 + 1));
            }
        }
        return lines;
    }
}
