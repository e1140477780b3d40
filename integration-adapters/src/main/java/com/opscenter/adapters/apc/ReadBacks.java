package com.opscenter.adapters.apc;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Ticker;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.sources.api.SourceId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Switch commands that ended unknown: once their device can be read again, what it shows is told
/// once. Kept in `adapter_state.read_back`, so that a restart forgets none.
@Component
@AdaptersRole
class ReadBacks implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final ServedSources sources;
    private @Nullable Ticker ticker;

    ReadBacks(@Qualifier("adapterState") JdbcClient jdbc, ServedSources sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    private record Due(String commandId, OutletId outlet) {}

    void add(OutletId outlet, String commandId) {
        jdbc.sql("INSERT INTO adapter_state.read_back VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(commandId)
                .param(outlet.value())
                .update();
    }

    void look() {
        jdbc.sql("SELECT command_id, outlet_id FROM adapter_state.read_back")
                .query((row, _) -> new Due(row.getString(1), new OutletId(row.getString(2))))
                .list()
                .forEach(this::look);
    }

    private void look(Due due) {
        Optional<SourceRunner> runner =
                sources.served(new SourceId(due.outlet.pdu().source()))
                        .filter(SourceRunner::isOnline);
        if (runner.isEmpty()) {
            return;
        }
        try {
            OutletReading reading =
                    runner.get().talk(ApcDevice.class, device -> device.outlet(due.outlet));
            runner.get()
                    .reports()
                    .send(
                            new ObserveOutlet(due.outlet, reading, due.commandId),
                            runner.get().reports().newCorrelation());
            runner.get().observed(due.outlet.key(), reading);
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
