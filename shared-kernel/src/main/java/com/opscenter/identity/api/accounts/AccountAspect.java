package com.opscenter.identity.api.accounts;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.util.Arrays;
import java.util.Locale;

/// What of somebody can be otherwise at the provider than it was decided here.
public enum AccountAspect {
    /// Whether there is one at all.
    ACCOUNT(false),
    /// Whether one may sign in by it.
    ENABLED(false),
    /// Whether the address is theirs.
    VERIFIED(false),
    USERNAME(true),
    EMAIL(true),
    /// First and last.
    NAME(true),
    /// Those that are there from the start.
    ROLES(false);

    private final boolean personal;

    AccountAspect(boolean personal) {
        this.personal = personal;
    }

    /// Whether its states say who somebody is, and are sealed therefore.
    public boolean isPersonal() {
        return personal;
    }

    /// The provider makes a new account under another id, which would be somebody else.
    public boolean isSettable() {
        return this != ACCOUNT;
    }

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AccountAspect of(String word) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("aspect " + word)));
    }
}
