package com.opscenter.organizations.query.invitations;

import static com.opscenter.history.InMemoryHistory.ORG;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.projections.query.EveryPosition;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvitationsProjectionIT {

    private static final Instant END = Instant.parse("2026-12-07T09:00:00Z");

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void invitations_at_any_position_are_the_fold_of_the_events_up_to_there() {
        append(sent("one"));
        append(sent("two"));
        append(new InvitationExpired(ORG, "one"));
        append(sent("three"));
        append(new InvitationResent(ORG, "one", sealed("one"), 2, END.plusSeconds(60)));
        append(new InvitationRevoked(ORG, "two"));
        append(new InvitationAccepted(ORG, "one", new UserId("heidi")));
        append(new InvitationExpired(ORG, "three"));
        EveryPosition.isTheFold(history, new InvitationsProjection());
    }

    private void append(InvitationEvent event) {
        history.append(event);
    }

    private static InvitationSent sent(String id) {
        return new InvitationSent(ORG, id, sealed(id), "hash-" + id, "member", null, 1, END);
    }

    private static Sealed sealed(String id) {
        return new Sealed(InvitationEvent.subject(id), "sealed");
    }
}
