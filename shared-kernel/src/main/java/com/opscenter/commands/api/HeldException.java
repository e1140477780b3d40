package com.opscenter.commands.api;

/// Carries a command that waits for a second person out of a web endpoint to the advice that
/// answers with it; nothing else throws or catches it.
public final class HeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome.Held held;

    HeldException(Outcome.Held held) {
        super("command " + held.commandId() + " waits for a second person", null, false, false);
        this.held = held;
    }

    public Outcome.Held held() {
        return held;
    }
}
