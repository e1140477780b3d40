package com.opscenter.mail.api;

import java.util.Locale;
import java.util.Set;

/// What a letter is about. Each kind has a text in every [Language].
public enum LetterKind {
    /// A new account, with the link to set its password.
    WELCOME,
    /// The link to set a new password.
    SET_PASSWORD,
    VERIFY_EMAIL,
    /// An invitation into the organization that is named.
    INVITATION,
    /// The account was suspended.
    SUSPENDED,
    /// The account is protected by another second factor from now on.
    FACTOR_ADDED,
    /// A second factor protects the account no longer.
    FACTOR_REMOVED,
    /// After the right password wrong codes were given, again and again.
    FACTOR_GUESSED,
    /// Something was done without the second person it needs, who has to look at it now.
    BREAK_GLASS;

    /// The word of its texts, such as `set-password`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether its text shows a link.
    public boolean hasLink() {
        return switch (this) {
            case WELCOME, SET_PASSWORD, VERIFY_EMAIL, INVITATION, BREAK_GLASS -> true;
            case SUSPENDED, FACTOR_ADDED, FACTOR_REMOVED, FACTOR_GUESSED -> false;
        };
    }

    /// The names of what its text tells beside the link.
    public Set<String> facts() {
        return switch (this) {
            case INVITATION -> Set.of("organization");
            case BREAK_GLASS -> Set.of("command");
            case WELCOME,
                    SET_PASSWORD,
                    VERIFY_EMAIL,
                    SUSPENDED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    FACTOR_GUESSED ->
                    Set.of();
        };
    }
}
