package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Ruling;
import com.opscenter.store.PayloadRule;
import com.opscenter.store.StoreJson;
import com.opscenter.store.Streams;
import com.opscenter.store.Streams.Owner;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is looked at before a command is decided, in the order of the contract: the function, the
/// command by itself, the object.
@Component
final class CommandChecks {

    /// A reason travels with every frame that tells of its command.
    private static final int LONGEST_REASON = 1_000;

    private final Streams streams;

    CommandChecks(Streams streams) {
        this.streams = streams;
    }

    /// Who asks for what, and whether they may, before anything is decided.
    ///
    /// @param events what the events will carry
    /// @param attempt what the record of a refusal carries: where nothing came to be, or nothing is
    ///   to be seen, it is history of whoever tried
    /// @param onObject the ruling on what the command is about
    record Looked(
            Command command,
            CommandContext context,
            Metadata events,
            Metadata attempt,
            Ruling onObject) {

        /// What it is about does not exist for the caller.
        boolean isHidden() {
            return onObject.answer() == Ruling.Answer.HIDDEN;
        }
    }

    Looked look(Command command, CommandContext context) {
        Optional<Owner> known = streams.owner(command.targetId());
        Owner acting = new Owner(context.caller().orgId(), context.site());
        String home = Objects.requireNonNullElse(command.home(), acting.orgId());
        Owner owner = known.orElseGet(() -> new Owner(home, context.site()));
        Ruling ruling = command.requirement().here(context.caller(), owner.orgId());
        Owner shown = ruling.isAllowed() ? known.orElse(acting) : acting;
        return new Looked(
                command,
                context,
                metadata(command, context, owner),
                metadata(command, context, shown),
                ruling);
    }

    /// The refusal of a caller who lacks the function, whatever it is to be used on.
    Optional<Refusal> denial(Looked looked) {
        Ruling ruling = looked.command().requirement().somewhere(looked.context().caller());
        return ruling.isAllowed() ? Optional.empty() : Optional.of(ruling.denial());
    }

    Optional<Refusal> invalid(Looked looked) {
        Command command = looked.command();
        List<FieldError> errors = new ArrayList<>(command.violations());
        errors.addAll(PayloadRule.violations(StoreJson.write(command)));
        String reason = Objects.requireNonNullElse(looked.context().reason(), "");
        if (!PayloadRule.cleaned(reason).equals(reason)) {
            errors.add(new FieldError("reason", "storable", "must be plain text"));
        }
        if (reason.length() > LONGEST_REASON) {
            errors.add(
                    new FieldError(
                            "reason",
                            "size",
                            "must have at most %d characters".formatted(LONGEST_REASON)));
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(errors));
    }

    /// The refusal of a caller who may not do it with this object; one of others does not exist for
    /// whoever may not look there.
    Optional<Refusal> objection(Looked looked) {
        return looked.onObject().isAllowed()
                ? Optional.empty()
                : Optional.of(looked.onObject().refusal(looked.command().targetId()));
    }

    /// An existing stream keeps its organization and site, whoever acts on it.
    private static Metadata metadata(Command command, CommandContext context, Owner owner) {
        Caller caller = context.caller();
        return new Metadata(
                caller.actor(),
                owner.orgId(),
                context.site() == null ? owner.site() : context.site(),
                context.correlationId(),
                context.causationId(),
                context.commandId(),
                CommandType.of(command),
                context.reason(),
                context.client(),
                caller.sessionId(),
                keyOf(context));
    }

    /// Keys that our own parts make lead nobody anywhere.
    private static @Nullable String keyOf(CommandContext context) {
        Idempotency key = context.idempotency();
        return key == null
                ? null
                : switch (context.caller().actor().type()) {
                    case USER, SERVICE, API_KEY -> key.key();
                    case SYSTEM, ADAPTER, PROVIDER -> null;
                };
    }
}
