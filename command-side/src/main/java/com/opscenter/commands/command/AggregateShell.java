package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// What every aggregate does with a decision, so that its command handlers are one line each:
/// `return AggregateShell.settle(OutletDecider.decide(command, outlet));`
public final class AggregateShell {

    private AggregateShell() {}

    /// Applies the events of an acceptance, unless this is a rehearsal or the target has moved on
    /// since the version the caller saw. The answer travels to the desk as the handler's result.
    public static <E extends Event> Decision<E> settle(Decision<E> decision) {
        Message<?> message = CurrentUnitOfWork.get().getMessage();
        Handling handling = (Handling) message.getMetaData().get(Handling.METADATA);
        Decision<E> answer = answer(decision, message, handling);
        boolean stores = stores(answer) && (handling == null || !handling.rehearsal());
        if (!stores && handling != null) {
            // Nothing will be appended, so no unique key would object to a stale cached aggregate.
            handling.verifyHead(target(message), version());
        }
        if (stores && answer instanceof Decision.Accepted<E>(var events, var claims)) {
            events.forEach(AggregateLifecycle::apply);
            if (handling != null) {
                handling.settle(claims, target(message));
            }
        }
        return answer;
    }

    private static <E extends Event> Decision<E> answer(
            Decision<E> decision, Message<?> message, @Nullable Handling handling) {
        if (handling == null) {
            return decision;
        }
        if (handling.meetsOtherVersion(version())) {
            return Decision.reject(versionConflict(handling));
        }
        return decision instanceof Decision.Accepted<E>(_, var claims)
                ? handling.refusal(claims, target(message))
                        .map(Decision::<E>reject)
                        .orElse(decision)
                : decision;
    }

    private static String target(Message<?> message) {
        return ((Command) message.getPayload()).targetId();
    }

    private static boolean stores(Decision<?> decision) {
        return switch (decision) {
            case Decision.Accepted<?>(var events, _) -> !events.isEmpty();
            case Decision.Rejected<?> _ -> false;
        };
    }

    private static Refusal versionConflict(Handling handling) {
        return new Refusal(
                "version-conflict",
                "The target has changed since version " + handling.expectedVersion());
    }

    private static @Nullable Long version() {
        return AggregateLifecycle.getVersion();
    }
}
