package com.opscenter.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Reads a row back as the event it is today: through the upcasters where it was stored in an older
/// version.
final class StoredEvents implements RowMapper<StoredEvent> {

    static final String COLUMNS =
            "global_index, event_identifier, payload_type, payload_revision, type,"
                    + " aggregate_identifier, sequence_number, time_stamp, recorded_at, meta_data,"
                    + " payload";

    private static final Logger log = LoggerFactory.getLogger(StoredEvents.class);

    private final NamedEventSerializer serializer;
    private final EventCatalogue catalogue;
    private final EventUpcaster upcasters;
    private final Cache<Long, Boolean> told = Caffeine.newBuilder().maximumSize(10_000).build();

    StoredEvents(
            NamedEventSerializer serializer, EventCatalogue catalogue, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.catalogue = catalogue;
        this.upcasters = upcasters;
    }

    @Override
    public StoredEvent mapRow(ResultSet row, int number) throws SQLException {
        long position = row.getLong("global_index");
        StoredData data =
                new StoredData(
                        row.getString("event_identifier"),
                        DateTimeUtils.parseInstant(row.getString("time_stamp")),
                        row.getString("type"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("payload_type"),
                        Integer.parseInt(row.getString("payload_revision")),
                        row.getString("payload"),
                        row.getString("meta_data"));
        return new StoredEvent(
                position,
                data.id(),
                data.type(),
                data.version(),
                data.streamType(),
                data.stream(),
                data.sequence(),
                data.at(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                metadata(data),
                payload(position, data),
                data.json());
    }

    private Metadata metadata(StoredData data) {
        Map<String, String> flat =
                serializer.json().readValue(data.metaData(), new TypeReference<>() {});
        return FlatMetadata.read(flat);
    }

    /// Null for an event this version does not know or cannot read; its readers set it aside. Said
    /// once, however many of them meet it.
    private @Nullable Event payload(long position, StoredData data) {
        try {
            Optional<EventType> known = catalogue.named(data.type());
            return known.isPresent() && known.get().version() == data.version()
                    ? serializer.json().readValue(data.json(), known.get().payload())
                    : upcast(data);
        } catch (UnknownEventException | SerializationException | JacksonException e) {
            if (told.asMap().putIfAbsent(position, true) == null) {
                log.error(
                        "event unreadable position={} type={} version={} cause=\"{}\"",
                        position,
                        data.type(),
                        data.version(),
                        e.getMessage());
            }
            return null;
        }
    }

    private Event upcast(StoredData data) {
        List<IntermediateEventRepresentation> today =
                upcasters
                        .upcast(Stream.of(new InitialEventRepresentation(data, serializer)))
                        .toList();
        if (today.size() != 1) {
            throw new IllegalStateException(
                    "an upcaster must turn one event into one: " + data.type());
        }
        return serializer.deserialize(today.getFirst().getData());
    }
}
