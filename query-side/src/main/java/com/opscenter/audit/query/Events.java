package com.opscenter.audit.query;

import com.opscenter.audit.query.EventView.Aggregate;
import com.opscenter.audit.query.EventView.Asked;
import com.opscenter.audit.query.EventView.Who;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads events from the store and words them for people.
@Component
class Events {

    private static final String ADDRESS_AND_AGENT = "\n";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Directory directory;
    private final Seals seals;

    Events(Directory directory, Seals seals) {
        this.directory = directory;
        this.seals = seals;
    }

    List<EventView> fetch(DSLContext db, Condition condition, SortField<?> order, int limit) {
        return db.select(
                        Store.POSITION,
                        Store.ID,
                        Store.STREAM,
                        Store.STREAM_TYPE,
                        Store.SEQUENCE,
                        Store.TYPE,
                        Store.REVISION,
                        Store.PAYLOAD,
                        Store.METADATA,
                        Store.TIME,
                        Store.RECORDED,
                        Store.ORG,
                        Store.SITE,
                        Store.CORRELATION,
                        Ending.FIELD.as("result"))
                .from(Store.EVENTS)
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .fetch(this::view);
    }

    /// The event of the same type before this one in its stream.
    Optional<EventView> previousOfType(DSLContext db, EventView event) {
        Condition earlier =
                Store.STREAM
                        .eq(event.aggregate().id())
                        .and(Store.TYPE.eq(event.type()))
                        .and(Store.SEQUENCE.lt(event.aggregate().version()));
        return fetch(db, earlier, Store.SEQUENCE.desc(), 1).stream().findFirst();
    }

    private EventView view(Record row) {
        JsonNode meta = read(row.get(Store.METADATA));
        String commandId = text(meta, "commandId");
        return new EventView(
                row.get(Store.ID),
                row.get(Store.POSITION),
                null,
                row.get(Store.TYPE),
                Integer.parseInt(row.get(Store.REVISION)),
                new Aggregate(
                        row.get(Store.STREAM_TYPE), row.get(Store.STREAM), row.get(Store.SEQUENCE)),
                Instant.parse(row.get(Store.TIME)),
                row.get(Store.RECORDED).toInstant(),
                who(meta),
                row.get(Store.ORG),
                row.get(Store.SITE),
                commandId == null ? null : new Asked(commandId, text(meta, "commandType")),
                row.get(Store.CORRELATION),
                text(meta, "causationId"),
                text(meta, "reason"),
                row.get("result", String.class),
                read(row.get(Store.PAYLOAD)),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private Who who(JsonNode meta) {
        Actor.Type type =
                Actor.Type.valueOf(Optional.ofNullable(text(meta, "actorType")).orElse("SYSTEM"));
        String id = Optional.ofNullable(text(meta, "actorId")).orElse("unknown");
        List<String> client =
                client(meta)
                        .map(opened -> List.of(opened.split(ADDRESS_AND_AGENT, -1)))
                        .orElse(List.of());
        return new Who(
                word(type),
                id,
                directory.nameOf(new Actor(type, id)),
                client.isEmpty() ? null : client.getFirst(),
                client.size() < 2 ? null : client.get(1),
                text(meta, "sessionId"));
    }

    private Optional<String> client(JsonNode meta) {
        String subject = text(meta, "clientSubject");
        String sealed = text(meta, "clientText");
        return subject == null || sealed == null
                ? Optional.empty()
                : seals.open(new Sealed(subject, sealed));
    }

    private JsonNode read(JSONB stored) {
        return json.readTree(stored.data());
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static String word(Actor.Type type) {
        return type == Actor.Type.API_KEY ? "apiKey" : type.name().toLowerCase(Locale.ROOT);
    }
}
