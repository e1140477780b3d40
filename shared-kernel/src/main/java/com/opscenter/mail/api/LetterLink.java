package com.opscenter.mail.api;

import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import com.opscenter.vocabulary.api.FieldError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the link of a letter leads. The ticket in it is written when the letter is sent, so that
/// the history holds what it entitles to and never the ticket.
///
/// @param path below the address where people reach the product, such as `/idp/password`
/// @param ticket what the link entitles to, null for a page anybody may open
public record LetterLink(String path, @Nullable Ticket ticket) {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    private static final String OF_PROVIDER = "/idp/";

    /// The whole address, with the ticket written. The provider's own pages call it a ticket, those
    /// of the screen a token, as the API does.
    ///
    /// @param home where people reach the product
    public String under(URI home, Tickets tickets) {
        String page = home.resolve(path).toString();
        String name = path.startsWith(OF_PROVIDER) ? "ticket" : "token";
        return ticket == null ? page : page + "?" + name + "=" + tickets.write(ticket);
    }

    List<FieldError> violations() {
        List<FieldError> errors = new ArrayList<>();
        if (!PATH.matcher(path).matches()) {
            errors.add(new FieldError("link.path", "pattern", "must be a path of this product"));
        }
        if (ticket != null) {
            errors.addAll(ticket.violations("link.ticket"));
        }
        return errors;
    }
}
