package com.opscenter.backup;

import java.util.List;
import java.util.stream.Collectors;

/// A table and the columns of it that a backup holds.
record Table(String schema, String name, List<String> columns) {

    private static final String EVENTS = "event_store.domain_event_entry";

    /// As people and the backup call it.
    String label() {
        return schema + "." + name;
    }

    /// Whether it is the history itself, the one table that is read in order.
    boolean isHistory() {
        return label().equals(EVENTS);
    }

    String copyOut() {
        return "COPY (SELECT %s FROM %s%s) TO STDOUT"
                .formatted(columnList(), quoted(), isHistory() ? " ORDER BY global_index" : "");
    }

    String copyIn() {
        return "COPY %s (%s) FROM STDIN".formatted(quoted(), columnList());
    }

    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private String columnList() {
        return columns.stream().map(Table::quote).collect(Collectors.joining(","));
    }
}
