package com.opscenter.testing;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.history.api.Event;
import com.opscenter.testing.LampCommand.TurnLamp;
import java.time.Instant;

public sealed interface LampEvent extends Event {

    LampId lamp();

    @Override
    default String stream() {
        return lamp().key();
    }

    /// Version 1 had no `by`.
    record LampTurned(LampId lamp, boolean on, String by) implements LampEvent {}

    record TimerSet(LampId lamp, Instant due) implements LampEvent, OpensDeadline {
        @Override
        public Command whenDue() {
            return new TurnLamp(lamp, false, "timer");
        }
    }
}
