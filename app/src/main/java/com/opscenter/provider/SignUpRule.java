package com.opscenter.provider;

import com.opscenter.mail.api.MailServer;
import com.opscenter.organizations.api.InvitationTicket;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.organizations.api.Invitations;
import com.opscenter.vault.api.Tickets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who may sign up: by an invitation that is pending, with its newest link; where it is open,
/// anybody to whom a letter can be sent.
@Component
@OnlyWhenEmbedded
class SignUpRule {

    private final SignUpMode mode;
    private final Tickets tickets;
    private final Invitations invitations;
    private final ObjectProvider<MailServer> mail;

    SignUpRule(
            @Value("${opscenter.identity.sign-up:invited}") SignUpMode mode,
            Tickets tickets,
            Invitations invitations,
            ObjectProvider<MailServer> mail) {
        this.mode = mode;
        this.tickets = tickets;
        this.invitations = invitations;
        this.mail = mail;
    }

    boolean isOpen() {
        return mode == SignUpMode.OPEN && mail.stream().anyMatch(MailServer::isConfigured);
    }

    /// @param email the address that was invited
    /// @param proven whether the link went there by letter
    record Invited(String email, boolean proven) {}

    Optional<Invited> invited(String ticket) {
        return switch (mode) {
            case CLOSED -> Optional.empty();
            case INVITED, OPEN ->
                    InvitationTicket.read(tickets, ticket) instanceof Tickets.Reading.Good(var good)
                            ? InvitationTicket.of(good).flatMap(this::pending)
                            : Optional.empty();
        };
    }

    private Optional<Invited> pending(InvitationTicket ticket) {
        return invitations
                .find(ticket.orgId(), ticket.invitation())
                .filter(one -> one.status().equals("pending"))
                .filter(one -> one.attempt() == ticket.attempt())
                .map(InvitationView::email)
                .map(email -> new Invited(email, ticket.byLetter()));
    }
}
