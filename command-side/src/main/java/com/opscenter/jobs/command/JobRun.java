package com.opscenter.jobs.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Consent;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobUndo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Work on rows of one job in the name of whoever started it.
///
/// @param caller they, with the rights of now
/// @param undone the job whose rows are taken back
record JobRun(
        JobStory story,
        JobKind kind,
        Caller caller,
        @Nullable JobStory undone,
        Commands commands,
        EventReader history) {

    private static final String FINGERPRINT = "job";

    /// What keeps every row from being done, and none for good.
    private static final Set<String> NOT_NOW =
            Set.of(
                    "upstream-unavailable",
                    "upstream-timeout",
                    "projection-behind",
                    "idempotency-in-progress");

    static final Failed BROKEN =
            new Failed(new Refusal("internal-error", "Something broke on our side"));

    private static final Failed MOVED_ON =
            new Failed(new Refusal("state-moved-on", "It was changed again since"));

    /// One row that is refused stops no other; what is away stops them all, until it is back.
    ItemResult of(JobItem item) {
        ItemResult result = tried(item);
        if (result instanceof Failed(var refusal) && NOT_NOW.contains(refusal.code())) {
            throw new RefusedException(refusal);
        }
        return result;
    }

    private ItemResult tried(JobItem item) {
        try {
            return work(item);
        } catch (RefusedException refused) {
            return new Failed(refused.refusal());
        }
    }

    private ItemResult work(JobItem item) {
        RowHand hand = new RowHand(context(item), commands, history);
        if (undone == null) {
            return kind.work(story.task(), item, hand);
        }
        JobUndo undo =
                kind.undo()
                        .orElseThrow(() -> new IllegalStateException(kind.word() + " stays done"));
        List<StoredEvent> events = pastOf(item);
        String command = commandOf(item, undone);
        return isFollowed(events, command, hand.context().commandId(), undo.topic())
                ? MOVED_ON
                : undo.undo(story.task(), item, past(events, command), hand);
    }

    private CommandContext context(JobItem item) {
        Metadata origin = story.beginning().metadata();
        String key = story.job().keyOf(item.row());
        return new CommandContext(
                Requests.commandId(caller.actor(), key),
                caller,
                origin.site(),
                origin.correlationId(),
                story.beginning().id(),
                origin.reason(),
                origin.client(),
                new Idempotency(key, FINGERPRINT),
                null,
                Consent.GIVEN);
    }

    private List<StoredEvent> pastOf(JobItem item) {
        return history.stream(Objects.requireNonNull(item.target()), history.head());
    }

    private static String commandOf(JobItem item, JobStory of) {
        Actor actor = of.beginning().metadata().actor();
        return Requests.commandId(actor, of.job().keyOf(item.row()));
    }

    /// What the same row of the undone job made happen, and what happened before.
    private static JobUndo.Past past(List<StoredEvent> events, String command) {
        List<Event> before = new ArrayList<>();
        List<Event> done = new ArrayList<>();
        for (StoredEvent event : events) {
            Event payload = event.payload();
            if (payload != null && isOf(command, event)) {
                done.add(payload);
            } else if (payload != null && done.isEmpty()) {
                before.add(payload);
            }
        }
        return new JobUndo.Past(before, done);
    }

    /// @param own of this row, which may have been begun before
    private static boolean isFollowed(
            List<StoredEvent> events,
            String command,
            String own,
            Set<Class<? extends Event>> topic) {
        return events.stream()
                .dropWhile(event -> !isOf(command, event))
                .filter(event -> !isOf(command, event))
                .filter(event -> !isOf(own, event))
                .map(StoredEvent::payload)
                .flatMap(Stream::ofNullable)
                .anyMatch(payload -> topic.contains(payload.getClass()));
    }

    /// Whether a row made it happen: by its command, or by those that its command took more than
    /// one of.
    private static boolean isOf(String command, StoredEvent event) {
        return command.equals(event.metadata().commandId())
                || command.equals(event.metadata().causationId());
    }
}
