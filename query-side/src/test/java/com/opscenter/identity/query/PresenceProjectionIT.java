package com.opscenter.identity.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.PresenceProjection.PresenceRow;
import com.opscenter.projections.query.EveryPosition;
import com.opscenter.projections.query.Projecting;
import com.opscenter.views.View;
import org.junit.jupiter.api.Test;

class PresenceProjectionIT {

    private static final UserId ADA = new UserId("ada");
    private static final UserId BEN = new UserId("ben");

    private final InMemoryHistory history = new InMemoryHistory();
    private final PresenceProjection projection = new PresenceProjection();

    @Test
    void somebody_was_last_here_when_their_newest_session_opened() {
        history.append(new SessionOpened(ADA, "s-1", "embedded", null));
        history.append(new SessionOpened(BEN, "s-2", "embedded", null));
        StoredEvent last = history.append(new SessionOpened(ADA, "s-3", "embedded", null));
        history.append(new SessionEnded(ADA, "s-1", SessionEnd.LOGOUT));
        try (Projecting projecting = Projecting.of(history, projection).settle()) {
            PresenceRow row =
                    projecting
                            .reads()
                            .in(
                                    InMemoryHistory.ORG,
                                    db -> View.of(projection).find(db, null, "presence/ada"))
                            .orElseThrow()
                            .value();
            assertThat(row).isEqualTo(new PresenceRow("ada", last.occurredAt(), "s-3", 2));
        }
    }

    @Test
    void the_rows_at_any_position_are_the_fold_of_the_events_up_to_there() {
        for (int step = 0; step < 12; step++) {
            UserId user = step % 3 == 0 ? BEN : ADA;
            history.append(
                    step % 4 == 3
                            ? new SessionEnded(user, "s-" + (step - 1), SessionEnd.EXPIRED)
                            : new SessionOpened(user, "s-" + step, "embedded", null));
        }
        EveryPosition.isTheFold(history, projection);
    }
}
