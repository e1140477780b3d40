package com.opscenter.commands.api;

/// A reaction finds that this node may not act any more, for instance because another one serves
/// the device now, and has done nothing yet. It is left to that node.
public final class Elsewhere extends Exception {

    private static final long serialVersionUID = 1L;

    public Elsewhere(String why) {
        super(why, null, false, false);
    }
}
