package com.opscenter.commands.api;

/// A reaction could not act on its event, and what follows in its lane need not wait: none of it
/// builds on this one. The event is parked alone, for somebody to retry or skip.
public final class Aside extends Exception {

    private static final long serialVersionUID = 1L;

    public Aside(String why) {
        super(why, null, false, false);
    }
}
