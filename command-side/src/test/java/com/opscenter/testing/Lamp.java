package com.opscenter.testing;

import com.opscenter.commands.command.Decision;
import com.opscenter.testing.LampCommand.SetTimer;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampEvent.TimerSet;

/// The state by life stage, so that snapshots must tell the stages apart.
public sealed interface Lamp {

    record Dark() implements Lamp {}

    record Lit(String by) implements Lamp {}

    /// Turned on by `nobody`: refused. Already so: nothing happens.
    static Decision<LampEvent> decide(LampCommand command, Lamp lamp) {
        return switch (command) {
            case TurnLamp(_, _, var by) when by.equals("nobody") ->
                    Decision.reject("lamp-broken", "Nobody turns this lamp");
            case TurnLamp(_, var on, _) when on == lamp instanceof Lit -> Decision.accept();
            case TurnLamp(var id, var on, var by) -> Decision.accept(new LampTurned(id, on, by));
            case SetTimer(var id, var due) -> Decision.accept(new TimerSet(id, due));
        };
    }

    static Lamp evolve(Lamp lamp, LampEvent event) {
        return switch (event) {
            case LampTurned(_, var on, var by) -> on ? new Lit(by) : new Dark();
            case TimerSet _ -> lamp;
        };
    }
}
