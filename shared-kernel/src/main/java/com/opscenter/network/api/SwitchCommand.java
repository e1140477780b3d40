package com.opscenter.network.api;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;

/// What is asked of a switch.
public sealed interface SwitchCommand extends Command {

    SwitchId id();

    @Override
    default String targetId() {
        return id().key();
    }

    /// A reading; always accepted.
    ///
    /// @param source the source that reads it
    record ObserveSwitch(SwitchId id, String source, SwitchReading reading)
            implements SwitchCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:execute");
        }
    }

    /// Its source tells of it no more, and may again: what collects from many switches was told to
    /// leave it out, or does not know it any more.
    record ObserveSwitchGone(SwitchId id, String source) implements SwitchCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:execute");
        }
    }

    /// The source was removed.
    record RemoveSwitch(SwitchId id) implements SwitchCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:delete");
        }
    }
}
