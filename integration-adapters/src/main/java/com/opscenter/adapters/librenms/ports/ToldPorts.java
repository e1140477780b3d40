package com.opscenter.adapters.librenms.ports;

import com.opscenter.sources.api.SourceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which ports of which devices were told of, in `adapter_state.told_port`: so that what is listed
/// no more is told to be gone, also after a restart or with other settings.
@Component
public class ToldPorts {

    private final JdbcClient jdbc;

    ToldPorts(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The numbers of ports by device.
    Map<Long, Set<String>> of(SourceId source) {
        Map<Long, Set<String>> told = new HashMap<>();
        jdbc.sql("SELECT device_id, number FROM adapter_state.told_port WHERE source_id = ?")
                .param(source.value())
                .query(row -> {
                    told.computeIfAbsent(row.getLong(1), _ -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return told;
    }

    /// Keeps what is told now instead of what was.
    void keep(SourceId source, Map<Long, Set<String>> before, Map<Long, Set<String>> now) {
        missing(before, now).forEach((device, numbers) -> delete(source, device, numbers));
        missing(now, before).forEach((device, numbers) -> insert(source, device, numbers));
    }

    /// What is in one and not in the other.
    static Map<Long, Set<String>> missing(Map<Long, Set<String>> from, Map<Long, Set<String>> in) {
        Map<Long, Set<String>> missing = new HashMap<>();
        from.forEach((device, numbers) -> {
            Set<String> rest = new HashSet<>(numbers);
            rest.removeAll(in.getOrDefault(device, Set.of()));
            if (!rest.isEmpty()) {
                missing.put(device, rest);
            }
        });
        return missing;
    }

    private void insert(SourceId source, long device, Set<String> numbers) {
        jdbc.sql(
                        "INSERT INTO adapter_state.told_port SELECT ?, ?, unnest(?::text[])"
                                + " ON CONFLICT DO NOTHING")
                .param(source.value())
                .param(device)
                .param(numbers.toArray(String[]::new))
                .update();
    }

    private void delete(SourceId source, long device, Set<String> numbers) {
        jdbc.sql(
                        "DELETE FROM adapter_state.told_port"
                                + " WHERE source_id = ? AND device_id = ? AND number = ANY (?)")
                .param(source.value())
                .param(device)
                .param(numbers.toArray(String[]::new))
                .update();
    }

    public void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.told_port WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
