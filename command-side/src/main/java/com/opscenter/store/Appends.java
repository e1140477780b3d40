package com.opscenter.store;

import com.opscenter.commands.api.StorageRoom;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.Metadata;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/// Hands events to the writer and waits until they are durable.
public final class Appends {

    /// Longer than the writer needs to find out that the database is away.
    private static final long PATIENCE_SECONDS = 10;

    private final GroupCommitWriter writer;
    private final EventRows rows;
    private final StorageRoom room;
    private final Clock clock;

    Appends(GroupCommitWriter writer, EventRows rows, StorageRoom room, Clock clock) {
        this.writer = writer;
        this.rows = rows;
        this.room = room;
        this.clock = clock;
    }

    /// Appends the only event of a new stream, without an aggregate.
    ///
    /// @return its position
    public long first(Event event, String streamType, Metadata metadata, @Nullable AppendKey key) {
        var message =
                new GenericDomainEventMessage<>(
                        streamType,
                        event.stream(),
                        0,
                        event,
                        FlatMetadata.of(metadata),
                        UUID.randomUUID().toString(),
                        clock.instant());
        return store(List.of(rows.row(message)), key);
    }

    /// Remembers the key of a command after which nothing was left to do.
    ///
    /// @return a position at which everything the decision saw is visible
    public long nothing(AppendKey key) {
        return store(List.of(), key);
    }

    /// What is decided while the store does not answer could not be stored.
    void requireAnswers() {
        if (writer.isStuck()) {
            throw new StorageUnavailableException("The event store does not answer");
        }
    }

    long store(List<Append.Row> events, @Nullable AppendKey key) {
        if (!room.isLeft()) {
            throw new StorageUnavailableException("The disk is full; nothing was stored");
        }
        Append append = new Append(events, key);
        try {
            return writer.submit(append).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw translated(e.getCause());
        } catch (TimeoutException e) {
            throw new StorageUnavailableException(
                    append.take()
                            ? "The event store is busy; nothing was stored"
                            : "The event store did not answer; whether it stored is not known",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("The application is stopping", e);
        }
    }

    private static RuntimeException translated(@Nullable Throwable cause) {
        return switch (cause) {
            case StaleHeadException stale -> stale;
            case KnownKeyException known -> known;
            case null -> new IllegalStateException("the writer failed without a cause");
            case Throwable away when SqlFailure.isUnavailable(away) ->
                    new StorageUnavailableException("The event store cannot take events now", away);
            case Throwable bug -> new IllegalStateException("an append failed", bug);
        };
    }
}
