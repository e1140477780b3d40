package com.opscenter.adapters.blocks;

import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What each firewall had on its list, in `adapter_state.listed_address`: so that what somebody
/// took from it while nobody looked is noticed.
@Component
public class ListedAddresses {

    /// For so long what is gone is told, in case it could not be recorded.
    private static final Duration TOLD = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ListedAddresses(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes note of a whole list.
    ///
    /// @return what was on it before and is not any more
    public Set<BlockId> gone(SourceId source, Set<BlockId> listed, Instant now) {
        Map<BlockId, Boolean> known = known(source, now);
        listed.stream()
                .filter(one -> !Boolean.TRUE.equals(known.get(one)))
                .forEach(one -> note(source, one, null));
        Set<BlockId> gone = new HashSet<>(known.keySet());
        gone.removeAll(listed);
        gone.stream().filter(known::get).forEach(one -> note(source, one, now));
        return gone;
    }

    /// Whether each was on the list when it was last read.
    private Map<BlockId, Boolean> known(SourceId source, Instant now) {
        jdbc.sql("DELETE FROM adapter_state.listed_address WHERE source_id = ? AND gone_at < ?")
                .param(source.value())
                .param(Timestamp.from(now.minus(TOLD)))
                .update();
        Map<BlockId, Boolean> known = new HashMap<>();
        jdbc.sql("SELECT address, gone_at FROM adapter_state.listed_address WHERE source_id = ?")
                .param(source.value())
                .query(row -> {
                    known.put(new BlockId(row.getString(1)), row.getTimestamp(2) == null);
                });
        return known;
    }

    private void note(SourceId source, BlockId block, @Nullable Instant gone) {
        jdbc.sql(
                        "INSERT INTO adapter_state.listed_address VALUES (?, ?, ?)"
                                + " ON CONFLICT (source_id, address)"
                                + " DO UPDATE SET gone_at = excluded.gone_at")
                .param(source.value())
                .param(block.value())
                .param(gone == null ? null : Timestamp.from(gone))
                .update();
    }

    void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.listed_address WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
