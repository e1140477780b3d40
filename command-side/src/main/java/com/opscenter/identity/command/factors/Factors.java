package com.opscenter.identity.command.factors;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.FactorCommand;
import com.opscenter.identity.api.FactorCommand.RecordFactorAdded;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.FactorCommand.RecordPasskeyCopied;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodeUsed;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodesMade;
import com.opscenter.identity.api.FactorCommand.RecordSecondFactorGuessed;
import com.opscenter.identity.api.FactorEvent;
import com.opscenter.identity.api.FactorEvent.PasskeyCopied;
import com.opscenter.identity.api.FactorEvent.RecoveryCodeUsed;
import com.opscenter.identity.api.FactorEvent.RecoveryCodesMade;
import com.opscenter.identity.api.FactorEvent.SecondFactorAdded;
import com.opscenter.identity.api.FactorEvent.SecondFactorGuessed;
import com.opscenter.identity.api.FactorEvent.SecondFactorRemoved;
import java.util.HashSet;
import java.util.Set;

/// A person's second factors as far as they were recorded.
///
/// @param held the ids of those that were added and not removed
/// @param gone the ids of those that were removed; none comes again
record Factors(Set<String> held, Set<String> gone) {

    static final Factors NONE = new Factors(Set.of(), Set.of());

    Factors {
        held = Set.copyOf(held);
        gone = Set.copyOf(gone);
    }

    /// Told again, nothing happened again. A removal is recorded also where the addition was not,
    /// as when the store was away then.
    static Decision<FactorEvent> decide(FactorCommand command, Factors factors) {
        return switch (command) {
            case RecordFactorAdded(var user, var factor, var kind) ->
                    factors.held.contains(factor)
                            ? accept()
                            : accept(new SecondFactorAdded(user, factor, kind));
            case RecordFactorRemoved(var user, var factor, var kind) ->
                    factors.gone.contains(factor)
                            ? accept()
                            : accept(new SecondFactorRemoved(user, factor, kind));
            case RecordRecoveryCodesMade(var user, var count) ->
                    accept(new RecoveryCodesMade(user, count));
            case RecordRecoveryCodeUsed(var user, var left) ->
                    accept(new RecoveryCodeUsed(user, left));
            case RecordSecondFactorGuessed(var user, var wrong) ->
                    accept(new SecondFactorGuessed(user, wrong));
            case RecordPasskeyCopied(var user, var factor) ->
                    accept(new PasskeyCopied(user, factor));
        };
    }

    Factors evolve(FactorEvent event) {
        Set<String> nowHeld = new HashSet<>(held);
        Set<String> nowGone = new HashSet<>(gone);
        switch (event) {
            case SecondFactorAdded(_, var factor, _) -> nowHeld.add(factor);
            case SecondFactorRemoved(_, var factor, _) -> {
                nowHeld.remove(factor);
                nowGone.add(factor);
            }
            case RecoveryCodesMade _,
                    RecoveryCodeUsed _,
                    SecondFactorGuessed _,
                    PasskeyCopied _ -> {}
        }
        return new Factors(nowHeld, nowGone);
    }
}
