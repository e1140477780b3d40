package com.opscenter.mail.api;

import com.opscenter.vault.api.Ticket;
import com.opscenter.vocabulary.api.FieldError;
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
