package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Caller;
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

    /// The refusal of a caller who lacks the permission.
    Optional<Refusal> denial(Command command, Caller caller) {
        return caller.may(command.permission())
                ? Optional.empty()
                : Optional.of(
                        new Refusal("forbidden", command.permission() + " is needed for this"));
    }

    Optional<Refusal> refusal(Command command, CommandContext context) {
        List<FieldError> errors = new ArrayList<>(command.violations());
        errors.addAll(PayloadRule.violations(StoreJson.write(command)));
        String reason = Objects.requireNonNullElse(context.reason(), "");
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
        if (!errors.isEmpty()) {
            return Optional.of(Refusal.invalid(errors));
        }
        return isOfOthers(command, context.caller())
                ? Optional.of(Refusal.notFound(command.targetId()))
                : Optional.empty();
    }

    /// An object of another organization does not exist for whoever may not look there.
    private boolean isOfOthers(Command command, Caller caller) {
        return !caller.mayEverywhere(command.permission())
                && streams.owner(command.targetId())
                        .filter(owner -> !owner.orgId().equals(caller.orgId()))
                        .isPresent();
    }

    /// What the events will carry. An existing stream keeps its organization and site, whoever acts
    /// on it.
    Metadata metadata(Command command, CommandContext context) {
        Caller caller = context.caller();
        Owner owner =
                streams.owner(command.targetId())
                        .filter(_ -> caller.may(command.permission()))
                        .filter(_ -> !isOfOthers(command, caller))
                        .orElseGet(() -> new Owner(caller.orgId(), context.site()));
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
