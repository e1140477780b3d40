package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.mikrotik.wire.TrapException;
import java.util.List;
import java.util.Map;

/// What became of one request.
sealed interface Told {

    record Rows(List<Row> rows) implements Told {}

    /// The device understood it and did not do it.
    record Refused(TrapException why) implements Told {}

    static Told rows(List<Map<String, String>> rows) {
        return new Rows(rows.stream().map(Row::new).toList());
    }
}
