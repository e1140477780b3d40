package com.opscenter.threats.api;

import java.util.Locale;

/// What can be done about an address; each action names the state it ends in.
public enum BlockAction {
    BLOCK(BlockState.ACTIVE),
    UNBLOCK(BlockState.REMOVED);

    private final BlockState wanted;

    BlockAction(BlockState wanted) {
        this.wanted = wanted;
    }

    public BlockState wanted() {
        return wanted;
    }

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The action of a word.
    public static BlockAction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
