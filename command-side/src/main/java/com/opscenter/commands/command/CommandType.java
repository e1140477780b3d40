package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;

/// The name of a kind of command, such as `power.SwitchOutlet`: its feature and its record.
public final class CommandType {

    private static final int FEATURE = 2;

    private CommandType() {}

    public static String of(Command command) {
        String feature = command.getClass().getPackageName().split("\\.", -1)[FEATURE];
        return feature + "." + command.getClass().getSimpleName();
    }
}
