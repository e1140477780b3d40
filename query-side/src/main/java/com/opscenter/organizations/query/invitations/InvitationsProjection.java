package com.opscenter.organizations.query.invitations;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds invitations.
@Component
class InvitationsProjection implements Projection<InvitationRow> {

    @Override
    public String name() {
        return "organizations_invitation";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String feature() {
        return "organizations";
    }

    @Override
    public Class<InvitationRow> rowType() {
        return InvitationRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof InvitationEvent one
                ? Optional.of(key(one.orgId(), one.invitation()))
                : Optional.empty();
    }

    static String key(String orgId, String invitation) {
        return "invitation/" + orgId + "/" + invitation;
    }

    @Override
    public @Nullable InvitationRow fold(
            @Nullable InvitationRow row, Event event, StoredEvent stored) {
        if (event instanceof InvitationSent sent) {
            return new InvitationRow(
                    sent.invitation(),
                    sent.orgId(),
                    sent.email(),
                    sent.role(),
                    stored.metadata().actor().id(),
                    stored.metadata().actor(),
                    stored.occurredAt(),
                    sent.expiresAt(),
                    "pending",
                    sent.attempt(),
                    null,
                    stored.id());
        }
        return row == null ? null : fold(row, (InvitationEvent) event, stored);
    }

    private static InvitationRow fold(
            InvitationRow row, InvitationEvent event, StoredEvent stored) {
        return switch (event) {
            case InvitationSent _ -> row;
            case InvitationResent resent ->
                    row.resent(resent.attempt(), resent.expiresAt(), stored.id());
            case InvitationRevoked _ -> row.ended("revoked", null);
            case InvitationExpired _ -> row.ended("expired", null);
            case InvitationAccepted accepted -> row.ended("accepted", accepted.user().value());
        };
    }
}
