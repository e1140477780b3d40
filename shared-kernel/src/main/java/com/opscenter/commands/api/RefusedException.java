package com.opscenter.commands.api;

/// Carries a refusal out of a web endpoint to the advice that words the answer; nothing else throws
/// or catches it.
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final boolean recorded;

    public RefusedException(Refusal refusal) {
        this(refusal, false);
    }

    private RefusedException(Refusal refusal, boolean recorded) {
        super(refusal.code() + ": " + refusal.detail(), null, false, false);
        this.refusal = refusal;
        this.recorded = recorded;
    }

    /// Of a refusal that is in the history already, or needs no place there.
    static RefusedException recorded(Refusal refusal) {
        return new RefusedException(refusal, true);
    }

    public Refusal refusal() {
        return refusal;
    }

    /// Whether the history has it: a command that was refused is recorded where it was decided.
    public boolean isRecorded() {
        return recorded;
    }
}
