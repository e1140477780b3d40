package com.opscenter.commands.api;

/// For an answer with something in it that must not rest anywhere: whoever repeats the request has
/// it made anew.
public final class UnkeptAnswer {

    /// An attribute of the request, set to anything.
    public static final String ATTRIBUTE = "com.opscenter.commands.unkept-answer";

    private UnkeptAnswer() {}
}
