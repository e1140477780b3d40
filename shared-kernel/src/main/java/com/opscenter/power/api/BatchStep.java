package com.opscenter.power.api;

import org.jspecify.annotations.Nullable;

/// One switch of a batch.
///
/// @param delayMillis to wait before it, after the one before has ended
/// @param commandId of the switch, `<batch>.<n>`
/// @param confirm the outlet's name as typed
public record BatchStep(
        OutletId outlet,
        SwitchAction action,
        int delayMillis,
        String commandId,
        @Nullable String confirm) {

    public static String commandId(String batch, int step) {
        return batch + "." + (step + 1);
    }

    /// The batch a switch belongs to, null for none.
    public static @Nullable String batchOf(String commandId) {
        int dot = commandId.lastIndexOf('.');
        return dot < 0 ? null : commandId.substring(0, dot);
    }

    /// Such as `pdu-1:9 off`.
    public String words() {
        return outlet.value() + " " + action.word();
    }
}
