package com.opscenter.threats.query;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.projections.query.EveryPosition;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreatProjectionsIT {

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void threats_and_blocks_at_any_position_are_the_fold_of_the_events_up_to_there() {
        Random random = new Random(20261121);
        for (int step = 0; step < 120; step++) {
            history.append(ThreatHistory.next(history, random));
        }
        EveryPosition.isTheFold(history, new ThreatsProjection());
        EveryPosition.isTheFold(history, new BlocksProjection());
    }
}
