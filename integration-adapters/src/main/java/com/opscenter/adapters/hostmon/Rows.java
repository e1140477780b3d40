package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Puts a statement and the rows it brings on a tape while there is one, a line of JSON each.
record Rows(ExchangeLog log) {

    private static final String FILE = "rows.ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void statement(String sql, Object bound) {
        line(Map.of("statement", sql, "from", bound.toString()));
    }

    void failure(DeviceException failure) {
        line(Map.of("failure", failure.sentence()));
    }

    void record(ResultSet rows) throws SQLException {
        if (log.tape().isEmpty()) {
            return;
        }
        int columns = rows.getMetaData().getColumnCount();
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            values.add(rows.getString(column));
        }
        line(values);
    }

    private void line(Object value) {
        log.tape().ifPresent(tape -> tape.write(FILE, JSON.writeValueAsString(value) + "\n"));
    }
}
