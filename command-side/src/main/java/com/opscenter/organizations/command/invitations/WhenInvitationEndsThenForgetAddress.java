package com.opscenter.organizations.command.invitations;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.vault.api.Seals;
import org.springframework.stereotype.Component;

/// The address of somebody who joined is known with the person, and that of somebody who is not
/// asked any more is nobody's business. An expired invitation may be sent again.
@Component
class WhenInvitationEndsThenForgetAddress implements Reaction<InvitationEvent> {

    private final Seals seals;

    WhenInvitationEndsThenForgetAddress(Seals seals) {
        this.seals = seals;
    }

    @Override
    public Class<InvitationEvent> event() {
        return InvitationEvent.class;
    }

    @Override
    public String lane(InvitationEvent event) {
        return InvitationEvent.subject(event.invitation());
    }

    @Override
    public void react(InvitationEvent event, StoredEvent stored, boolean repeated) {
        switch (event) {
            case InvitationAccepted _, InvitationRevoked _ ->
                    seals.destroy(InvitationEvent.subject(event.invitation()));
            case InvitationSent _, InvitationResent _, InvitationExpired _ -> {}
        }
    }
}
