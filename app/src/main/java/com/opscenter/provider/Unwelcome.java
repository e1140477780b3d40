package com.opscenter.provider;

import com.opscenter.commands.api.Refusal;

/// Why somebody whom the outside provider vouches for does not become somebody here.
public enum Unwelcome {
    NO_EMAIL("email_missing", "The identity provider names no e-mail address of yours"),
    TAKEN(
            "email_taken",
            "Somebody else here has your e-mail address or user name; an administrator can help"),
    UNFIT("name_unfit", "Your user name or e-mail address at the identity provider cannot be one"),
    GONE("account_suspended", "This account may not be used at present");

    private final String word;
    private final String sentence;

    Unwelcome(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /// For the login page.
    public String word() {
        return word;
    }

    public Refusal refusal() {
        return new Refusal(this == GONE ? "account-suspended" : "forbidden", sentence);
    }
}
