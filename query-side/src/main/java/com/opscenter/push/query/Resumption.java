package com.opscenter.push.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Caller;
import com.opscenter.push.api.Replay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What somebody missed who comes back with a position, as far as it is offered: a day, or 100,000
/// events.
@Component
class Resumption {

    private static final Duration OFFERED = Duration.ofHours(24);
    private static final long MOST_EVENTS = 100_000;

    private final List<Replay> replays;
    private final CommandQueue commands;
    private final EventReader history;
    private final Broker broker;
    private final JsonMapper json;
    private final Clock clock;

    Resumption(
            List<Replay> replays,
            CommandQueue commands,
            EventReader history,
            Broker broker,
            JsonMapper json,
            Clock clock) {
        this.replays = replays;
        this.commands = commands;
        this.history = history;
        this.broker = broker;
        this.json = json;
        this.clock = clock;
    }

    long head() {
        return history.head();
    }

    /// Whether what followed the position can still be told. A position ahead of the history is one
    /// of another history.
    boolean isOffered(long position) {
        long head = history.head();
        return position <= head
                && head - position <= MOST_EVENTS
                && history.after(position, 1).stream()
                        .allMatch(
                                next -> next.recordedAt().isAfter(clock.instant().minus(OFFERED)));
    }

    /// Everything of a destination after the position; empty when it cannot be told.
    Optional<List<Message>> since(Caller caller, String destination, long position) {
        if (destination.equals(CommandQueue.DESTINATION)) {
            return Optional.of(
                    commands.since(caller.actor(), caller.orgId(), position).stream()
                            .map(told ->
                                    Message.plain(
                                            destination,
                                            "again",
                                            told.position(),
                                            json.writeValueAsBytes(told)))
                            .toList());
        }
        return Topics.parse(destination)
                .flatMap(topic ->
                        replays.stream()
                                .filter(replay -> replay.knows(topic.feature()))
                                .findFirst()
                                .map(replay ->
                                        replay.since(topic.feature(), topic.orgId(), position)))
                .map(frames ->
                        frames.stream().map(frame -> broker.message(destination, frame)).toList());
    }
}
