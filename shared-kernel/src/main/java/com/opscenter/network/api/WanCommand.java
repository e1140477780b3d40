package com.opscenter.network.api;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;

/// What is asked of a WAN link.
public sealed interface WanCommand extends Command {

    WanId wan();

    @Override
    default String targetId() {
        return wan().key();
    }

    /// A reading; accepted unless another source reads this link: two sources that call their links
    /// alike are told apart by their configuration.
    ///
    /// @param source the source that reads it
    record ObserveWan(WanId wan, String source, WanReading reading) implements WanCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:execute");
        }
    }

    /// The source was removed.
    ///
    /// @param source the link stays when another source reads it by now
    record RemoveWan(WanId wan, String source) implements WanCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:delete");
        }
    }
}
