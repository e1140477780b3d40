package com.opscenter.alerts.query;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.projections.query.EveryPosition;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlertsProjectionIT {

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void an_alert_at_any_position_is_the_fold_of_the_events_up_to_there() {
        Random random = new Random(20261121);
        for (int step = 0; step < 300; step++) {
            history.append(AlertHistory.next(history, random));
        }
        EveryPosition.isTheFold(history, new AlertsProjection());
    }
}
