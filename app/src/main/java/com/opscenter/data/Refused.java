package com.opscenter.data;

/// The installation cannot start as asked. The message is one sentence for the person who started
/// it, with what to do about it; there is nothing in the stack trace worth reading.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
        super(sentence);
    }
}
