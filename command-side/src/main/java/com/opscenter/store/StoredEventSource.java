package com.opscenter.store;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/// Feeds Axon's streaming processors with whole [StoredEvent]s. So an event this version cannot
/// read comes by like any other, and its processor decides what becomes of it; Axon's own reading
/// of the store would fail there again and again, or pass over it.
public final class StoredEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final int WINDOW = 500;

    private final EventReader history;
    private final HistoryTail tail;

    StoredEventSource(EventReader history, HistoryTail tail) {
        this.history = history;
        this.tail = tail;
    }

    /// Gaps come from rollbacks and are never filled, so a token is a position.
    public static TrackingToken tokenAt(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    static TrackedEventMessage<StoredEvent> message(StoredEvent event) {
        return new GenericTrackedEventMessage<>(
                tokenAt(event.position()),
                new GenericEventMessage<>(event.id(), event, Map.of(), event.occurredAt()));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new StoredEventStream(this, tail, token == null ? 0 : token.position().orElse(0));
    }

    @Override
    public TrackingToken createHeadToken() {
        return tokenAt(history.head());
    }

    List<StoredEvent> after(long position) {
        return history.after(position, WINDOW);
    }
}
