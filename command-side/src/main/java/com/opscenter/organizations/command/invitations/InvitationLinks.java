package com.opscenter.organizations.command.invitations;

import com.opscenter.mail.api.LetterLink;
import com.opscenter.mail.api.MailServer;
import com.opscenter.organizations.api.InvitationTicket;
import com.opscenter.vault.api.Tickets;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How the link of an invitation reaches whoever is invited: by a letter or, where there is no mail
/// server, by whoever invites.
@Component
class InvitationLinks {

    private final ObjectProvider<MailServer> mail;
    private final Tickets tickets;
    private final URI home;

    InvitationLinks(
            ObjectProvider<MailServer> mail,
            Tickets tickets,
            @Value("${opscenter.public-url:http://localhost:8084}") URI home) {
        this.mail = mail;
        this.tickets = tickets;
        this.home = home;
    }

    boolean goByLetter() {
        return mail.stream().anyMatch(MailServer::isConfigured);
    }

    static LetterLink of(InvitationTicket ticket, Instant expires) {
        return new LetterLink(InvitationTicket.PAGE, ticket.until(expires));
    }

    /// Null when it goes by letter: then nobody but the reader of the mail shall have it.
    @Nullable String toPassOn(String orgId, String invitation, long attempt, Instant expires) {
        InvitationTicket ticket = new InvitationTicket(orgId, invitation, attempt, false);
        return goByLetter() ? null : of(ticket, expires).under(home, tickets);
    }
}
