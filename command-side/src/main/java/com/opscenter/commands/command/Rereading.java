package com.opscenter.commands.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.util.function.Function;

/// For what is made of how a target was read, before its own decision: names, of which no decision
/// sees more than a seal, or a resource that is changed in parts. Sent with the version that was
/// read, it changes nothing of what came in between.
public final class Rereading {

    private static final int ATTEMPTS = 5;

    private Rereading() {}

    /// Tries again, on how the target stands by then, when it has moved on since it was read.
    /// Whoever named a version themselves is told instead.
    ///
    /// @param attempt reads, and sends with [CommandContext#asRead]; each has a key of its own, the
    ///   same in every repetition
    public static <T> T untilCurrent(CommandContext context, Function<CommandContext, T> attempt) {
        CommandContext asked = context;
        for (int again = 1; again <= ATTEMPTS; again++) {
            try {
                return attempt.apply(asked);
            } catch (RefusedException refused) {
                if (context.expectedVersion() != null || !hasMovedOn(refused)) {
                    throw refused;
                }
                asked = Requests.part(context, "again" + again);
            }
        }
        throw new RefusedException(
                new Refusal(
                        "concurrent-modification",
                        "Others keep changing the same thing; please look and try again"));
    }

    private static boolean hasMovedOn(RefusedException refused) {
        return refused.refusal().code().equals("version-conflict");
    }
}
