package com.opscenter.organizations.query.invitations;

import com.opscenter.organizations.api.FindInvitation;
import com.opscenter.organizations.api.FindLongExpired;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class InvitationQueries {

    private final InvitationRows invitations;
    private final Sights sights;

    InvitationQueries(InvitationRows invitations, Sights sights) {
        this.invitations = invitations;
        this.sights = sights;
    }

    @QueryHandler
    Optional<InvitationView> on(FindInvitation query) {
        sights.await(InvitationRows.FEATURES, query.after());
        return invitations.find(query.orgId(), query.invitation());
    }

    @QueryHandler
    List<InvitationView> on(FindLongExpired query) {
        return invitations.longExpired(query.before(), query.after(), query.limit());
    }
}
