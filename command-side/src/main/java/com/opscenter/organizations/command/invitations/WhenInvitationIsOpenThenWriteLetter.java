package com.opscenter.organizations.command.invitations;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationTicket;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.Organizations.Known;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells whoever is invited, where letters can be sent. An organization that is gone asks nobody
/// any more.
@Component
class WhenInvitationIsOpenThenWriteLetter implements Reaction<InvitationEvent.Opened> {

    private final InvitationLinks links;
    private final Organizations organizations;
    private final OwnCommands own;
    private final Language language;

    WhenInvitationIsOpenThenWriteLetter(
            InvitationLinks links,
            Organizations organizations,
            Commands commands,
            @Value("${opscenter.language:en}") String language) {
        this.links = links;
        this.organizations = organizations;
        this.own = new OwnCommands(commands, Actor.system("invitations"));
        this.language = Language.of(language);
    }

    @Override
    public Class<InvitationEvent.Opened> event() {
        return InvitationEvent.Opened.class;
    }

    @Override
    public String lane(InvitationEvent.Opened event) {
        return InvitationEvent.subject(event.invitation());
    }

    @Override
    public void react(InvitationEvent.Opened event, StoredEvent stored, boolean repeated) {
        Optional<Known> organization = organizations.find(event.orgId());
        if (organization.isEmpty() || !links.goByLetter()) {
            return;
        }
        InvitationTicket ticket =
                new InvitationTicket(event.orgId(), event.invitation(), event.attempt(), true);
        own.send(
                new QueueLetter(
                        new LetterId(stored.id()),
                        LetterKind.INVITATION,
                        event.email(),
                        null,
                        language,
                        InvitationLinks.of(ticket, event.expiresAt()),
                        Map.of("organization", organization.get().name())),
                stored);
    }
}
