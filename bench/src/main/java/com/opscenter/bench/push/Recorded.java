package com.opscenter.bench.push;

import com.opscenter.bench.product.Installation;
import com.opscenter.bench.push.Dashboards.Arrival;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/// When the database recorded events: microseconds since the epoch by position.
record Recorded(NavigableMap<Long, Long> at) {

    static long head(Installation product) throws SQLException {
        try (Connection database = product.superuser();
                Statement ask = database.createStatement();
                ResultSet head =
                        ask.executeQuery(
                                "SELECT max(global_index) FROM event_store.domain_event_entry")) {
            head.next();
            return head.getLong(1);
        }
    }

    /// Those after one position and up to another.
    static Recorded between(Installation product, long from, long to) throws SQLException {
        NavigableMap<Long, Long> recorded = new TreeMap<>();
        try (Connection database = product.superuser();
                Statement ask = database.createStatement();
                ResultSet events =
                        ask.executeQuery(
                                "SELECT global_index, (extract(epoch FROM recorded_at) * 1000000)::bigint"
                                        + " FROM event_store.domain_event_entry WHERE global_index > "
                                        + from
                                        + " AND global_index <= "
                                        + to)) {
            while (events.next()) {
                recorded.put(events.getLong(1), events.getLong(2));
            }
        }
        return new Recorded(recorded);
    }

    /// Of each event in each dashboard: it is shown by the first frame that reaches its position.
    Histogram untilShown(List<Arrival> arrivals) {
        Histogram micros = new Histogram(3);
        Map<Integer, Long> reached = new HashMap<>();
        for (Arrival arrival : arrivals) {
            long before = reached.getOrDefault(arrival.dashboard(), 0L);
            if (!arrival.result() && arrival.position() > before) {
                reached.put(arrival.dashboard(), arrival.position());
                at.subMap(before, false, arrival.position(), true)
                        .values()
                        .forEach(when -> micros.recordValue(Math.max(0, arrival.micros() - when)));
            }
        }
        return micros;
    }

    /// Of each step of a command in each dashboard: it is told by a message of its own.
    Histogram untilTold(List<Arrival> arrivals) {
        Histogram micros = new Histogram(3);
        for (Arrival arrival : arrivals) {
            Long when = at.get(arrival.position());
            if (arrival.result() && when != null) {
                micros.recordValue(Math.max(0, arrival.micros() - when));
            }
        }
        return micros;
    }
}
