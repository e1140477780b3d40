package com.opscenter.adapters.effects;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Commands that ended unknown: once their device can be read again, what it shows is told once.
/// Kept in `adapter_state.read_back`, so that a restart forgets none.
@Component
@AdaptersRole
public class ReadBacks implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final ServedSources sources;
    private final List<ReadBack> sorts;
    private @Nullable Ticker ticker;

    ReadBacks(
            @Qualifier("adapterState") JdbcClient jdbc,
            ServedSources sources,
            List<ReadBack> sorts) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.sorts = sorts;
    }

    private record Due(String commandId, String key) {}

    /// @param key of the thing, such as `outlet/pdu-1/9`
    public void add(String key, String commandId) {
        jdbc.sql("INSERT INTO adapter_state.read_back VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(commandId)
                .param(key)
                .update();
    }

    void look() {
        jdbc.sql("SELECT command_id, key FROM adapter_state.read_back")
                .query((row, _) -> new Due(row.getString(1), row.getString(2)))
                .list()
                .forEach(due ->
                        sorts.stream()
                                .filter(sort -> due.key.startsWith(sort.prefix()))
                                .forEach(sort -> look(sort, due)));
    }

    private void look(ReadBack sort, Due due) {
        Optional<SourceRunner> runner =
                sources.served(sort.source(due.key)).filter(SourceRunner::isOnline);
        if (runner.isEmpty()) {
            return;
        }
        try {
            sort.tell(runner.get(), due.key, due.commandId);
            jdbc.sql("DELETE FROM adapter_state.read_back WHERE command_id = ?")
                    .param(due.commandId)
                    .update();
        } catch (DeviceException _) {
            // Not yet.
        }
    }

    @Override
    public void start() {
        ticker = new Ticker("read-backs", LOOK, this::look);
    }

    @Override
    public void stop() {
        Ticker ticking = ticker;
        ticker = null;
        if (ticking != null) {
            ticking.close();
        }
    }

    @Override
    public boolean isRunning() {
        return ticker != null;
    }
}
