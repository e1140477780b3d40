package com.opscenter.organizations.api;

import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import com.opscenter.vault.api.Tickets.Reading;
import java.time.Instant;
import java.util.Optional;

/// What the link of an invitation entitles to, for whoever holds it and has the address it went to.
///
/// @param attempt only that of the newest letter is good
/// @param byLetter it went to the address alone, so that whoever holds it has proven the address;
///   otherwise whoever invites had it in their hands as well
public record InvitationTicket(String orgId, String invitation, long attempt, boolean byLetter) {

    /// The page it leads to.
    public static final String PAGE = "/invitations/accept";

    private static final String BETWEEN = "/";
    private static final String BY_LETTER = "invitation";
    private static final String BY_HAND = "invitation-by-hand";

    public Ticket until(Instant expires) {
        String purpose = byLetter ? BY_LETTER : BY_HAND;
        return new Ticket(purpose, orgId + BETWEEN + invitation, attempt, expires);
    }

    /// Empty for a ticket of another kind.
    public static Optional<InvitationTicket> of(Ticket ticket) {
        String[] ids = ticket.id().split(BETWEEN, -1);
        boolean byLetter = ticket.purpose().equals(BY_LETTER);
        return (byLetter || ticket.purpose().equals(BY_HAND)) && ids.length == 2
                ? Optional.of(new InvitationTicket(ids[0], ids[1], ticket.attempt(), byLetter))
                : Optional.empty();
    }

    /// Forged unless it is the link of an invitation, whichever way it went.
    public static Reading read(Tickets tickets, String text) {
        Reading letter = tickets.read(BY_LETTER, text);
        return letter instanceof Reading.Forged ? tickets.read(BY_HAND, text) : letter;
    }
}
