package com.opscenter.commands.api;

/// The name of a kind of command, such as `power.SwitchOutlet`: its feature and its record.
public final class CommandType {

    private static final int FEATURE = 2;

    private CommandType() {}

    public static String of(Command command) {
        return of(command.getClass());
    }

    public static String of(Class<? extends Command> command) {
        String feature = command.getPackageName().split("\\.", -1)[FEATURE];
        return feature + "." + command.getSimpleName();
    }
}
