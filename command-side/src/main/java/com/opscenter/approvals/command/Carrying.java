package com.opscenter.approvals.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal.WouldBeRefused;
import com.opscenter.commands.api.Consent;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Caller;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Carries out what waited, by what is true now: all of it, or nothing of it, as far as that can be
/// known before. What is done when a later one of several is refused all the same stays done.
@Component
class Carrying {

    private static final String FINGERPRINT = "approval";

    private final Commands commands;
    private final HeldForm form;
    private final EventReader history;
    private final ObjectProvider<DeferredCommands> features;

    /// So many of so many commands.
    ///
    /// @param ownSteps the first one tells itself what becomes of it
    record Part(int done, int of, boolean ownSteps) {

        boolean isWhole() {
            return of > 0 && done == of;
        }
    }

    Carrying(
            Commands commands,
            HeldForm form,
            EventReader history,
            ObjectProvider<DeferredCommands> features) {
        this.commands = commands;
        this.form = form;
        this.history = history;
        this.features = features;
    }

    /// @return whether what becomes of it is told by its own feature
    boolean carryOut(ApprovalStory story, StoredEvent released, Caller caller) {
        List<Command> all =
                form.open(story.waiting().commands()).orElseThrow(Carrying::unreadable).stream()
                        .map(command -> anew(command, caller))
                        .toList();
        CommandContext whole = context(story, released, caller);
        requireThatTheOthersGoAsWell(all, whole);
        Accepted first = carryOut(all.getFirst(), whole);
        for (int i = 1; i < all.size(); i++) {
            carryOut(all.get(i), Requests.part(whole, Integer.toString(i)));
        }
        return tellsItself(all.getFirst(), first, whole.commandId());
    }

    /// Unless the first is refused, or was done before.
    private void requireThatTheOthersGoAsWell(List<Command> all, CommandContext whole) {
        boolean alone = all.size() == 1 || wasDone(all.getFirst(), whole.commandId());
        if (alone || commands.rehearse(all.getFirst(), whole) instanceof WouldBeRefused) {
            return;
        }
        for (Command command : all.subList(1, all.size())) {
            CommandContext part = Requests.part(whole, "rehearsal");
            if (commands.rehearse(command, part) instanceof WouldBeRefused(var refusal)) {
                throw new RefusedException(refusal);
            }
        }
    }

    private Command anew(Command asked, Caller caller) {
        return feature(asked).map(owner -> owner.anew(asked, caller)).orElse(asked);
    }

    private Accepted carryOut(Command command, CommandContext context) {
        return feature(command)
                .map(owner -> owner.carryOut(command, context, commands))
                .orElseGet(() -> commands.send(command, context).orRefuse());
    }

    private Optional<DeferredCommands> feature(Command command) {
        return features.stream().filter(feature -> feature.owns(command)).findFirst();
    }

    private static CommandContext context(
            ApprovalStory story, StoredEvent released, Caller caller) {
        Metadata origin = story.origin();
        return new CommandContext(
                story.id().value(),
                caller,
                origin.site(),
                origin.correlationId(),
                released.id(),
                origin.reason(),
                origin.client(),
                new Idempotency(story.id().stream(), FINGERPRINT),
                story.waiting().expectedVersion(),
                Consent.GIVEN);
    }

    /// A repetition does not say what the first one did.
    private boolean tellsItself(Command command, Accepted accepted, String commandId) {
        return isStep(
                accepted.repeated()
                        ? past(command, accepted.position())
                        : accepted.events().stream(),
                commandId);
    }

    /// How many left something behind: after a refusal, or a crash before that.
    Part done(ApprovalStory story) {
        List<Command> all = form.open(story.waiting().commands()).orElse(List.of());
        int done = 0;
        for (int i = 0; i < all.size(); i++) {
            String key = story.id().stream() + "#" + i;
            String id =
                    i == 0 ? story.id().value() : Requests.commandId(story.origin().actor(), key);
            done += wasDone(all.get(i), id) ? 1 : 0;
        }
        return new Part(done, all.size(), !all.isEmpty() && hasSteps(all.getFirst(), story));
    }

    private boolean hasSteps(Command command, ApprovalStory story) {
        return isStep(past(command, Long.MAX_VALUE), story.id().value());
    }

    private Stream<? extends Event> past(Command command, long upTo) {
        return history.stream(command.targetId(), upTo).stream()
                .map(StoredEvent::payload)
                .flatMap(Stream::ofNullable);
    }

    private static boolean isStep(Stream<? extends Event> events, String commandId) {
        return events.anyMatch(
                event -> event instanceof CommandStep step && step.commandId().equals(commandId));
    }

    private boolean wasDone(Command command, String commandId) {
        return history.stream(command.targetId(), Long.MAX_VALUE).stream()
                .anyMatch(event -> commandId.equals(event.metadata().commandId()));
    }

    private static RefusedException unreadable() {
        return new RefusedException(
                new Refusal(
                        "state-moved-on",
                        "What was asked for cannot be read any more; it has to be asked anew"));
    }
}
