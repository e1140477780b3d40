package com.opscenter.adapters.polling;

import com.opscenter.sources.api.SourceId;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lease rows. The database's clock decides when a lease ends. One that ends an hour later than
/// it could was taken before that clock was set back, and is free.
@Component
class LeaseTable {

    private final JdbcClient jdbc;

    LeaseTable(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes free, expired and own leases, in the order of their names, so that two who claim never
    /// wait for each other.
    ///
    /// @param takeOver also those that another process holds under the same node name: an earlier
    ///   life of this node
    /// @return the sources whose lease is ours now
    Set<SourceId> claim(
            Collection<SourceId> sources,
            String node,
            UUID holder,
            Duration time,
            boolean takeOver) {
        return jdbc.sql(
                        """
                        INSERT INTO adapter_state.source_lease AS l
                        SELECT source_id, ?, ?, clock_timestamp() + ? * interval '1 ms'
                          FROM unnest(?::text[]) AS wanted (source_id)
                        ON CONFLICT (source_id) DO UPDATE
                        SET node = excluded.node, holder = excluded.holder,
                            until = excluded.until
                        WHERE l.until < clock_timestamp() OR l.holder = excluded.holder
                           OR l.until > excluded.until + interval '1 hour'
                           OR (? AND l.node = excluded.node)
                        RETURNING l.source_id
                        """)
                .param(node)
                .param(holder)
                .param(time.toMillis())
                .param(sources.stream().map(SourceId::value).sorted().toArray(String[]::new))
                .param(takeOver)
                .query((row, _) -> new SourceId(row.getString(1)))
                .set();
    }

    void release(UUID holder) {
        jdbc.sql("DELETE FROM adapter_state.source_lease WHERE holder = ?").param(holder).update();
    }

    void release(SourceId source, UUID holder) {
        jdbc.sql("DELETE FROM adapter_state.source_lease WHERE source_id = ? AND holder = ?")
                .param(source.value())
                .param(holder)
                .update();
    }
}
