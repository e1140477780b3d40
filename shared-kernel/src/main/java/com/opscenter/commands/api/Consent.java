package com.opscenter.commands.api;

/// How a request stands to the rule that a second person must agree to some commands.
public enum Consent {
    /// Where the rule wants it, the command waits for a second person.
    ASKED,
    /// It was given, or was given to the whole of which this is a part.
    GIVEN,
    /// Whoever asks cannot wait: where the rule wants it, the command is refused.
    IMPOSSIBLE
}
