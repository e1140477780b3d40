package com.opscenter.alerts.query;

import static com.opscenter.views.ReadSide.CLOCK;

import com.opscenter.history.api.Event;
import com.opscenter.readings.Surroundings;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceStates.State;
import com.opscenter.telemetry.query.Telemetry;
import com.opscenter.views.NoSources;
import com.opscenter.views.ReadSide;
import java.util.Map;

/// Alerts over a history of records and a database of their own.
final class AlertsSide implements AutoCloseable {

    final ReadSide side =
            new ReadSide(new AlertsProjection(), new RulesProjection(), new NoSources());
    final Telemetry telemetry = new Telemetry(side.projecting.database(), CLOCK);
    final AlertRows rows =
            new AlertRows(
                    side.reads,
                    side.pages,
                    new Alerts(
                            new Surroundings(
                                    telemetry.readings(),
                                    (_, _, _) ->
                                            Map.of(
                                                    "librenms-1",
                                                    new State(HealthStatus.ONLINE, 30)),
                                    CLOCK),
                            new ReadSide.Names()));

    final Rules rules = new Rules(side.reads, side.pages, new ReadSide.Names());

    void append(Event... events) {
        for (Event event : events) {
            side.history.append(event);
        }
        side.projecting.settle();
    }

    @Override
    public void close() {
        telemetry.close();
        side.close();
    }
}
