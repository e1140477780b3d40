package com.opscenter.bench.past;

import com.opscenter.commands.api.CommandStep;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Actor;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.store.FlatMetadata;
import com.opscenter.store.StoreJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Writes events by COPY, in the form in which the product stores them.
final class EventCopy {

    private static final String COPY =
            """
            COPY event_store.domain_event_entry (aggregate_identifier, sequence_number, type,
                event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data,
                org_id, site, correlation_id, recorded_at) FROM STDIN
            """;
    private static final String SITE = "home-rack";
    private static final int BUFFER = 1 << 16;

    private final Map<String, Long> sequences = new HashMap<>();
    private final EventCatalogue catalogue = EventCatalogue.all();
    private final StringBuilder rows = new StringBuilder(2 * BUFFER);
    private final Story story;
    private final Instant begin;

    /// @param begin recorded time of the first event
    EventCopy(Instant begin) {
        this.begin = begin;
        this.story = new Story(begin);
    }

    /// @param step from one event to the next
    void write(Connection connection, int events, Duration step) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        for (int i = 0; i < events; i++) {
            Instant at = begin.plus(step.multipliedBy(i));
            row(story.next(at), at);
            if (rows.length() > BUFFER) {
                flush(copy);
            }
        }
        flush(copy);
        copy.endCopy();
    }

    private void row(Event event, Instant at) {
        EventType type = catalogue.of(event.getClass());
        String id = UUID.randomUUID().toString();
        Metadata metadata = metadata(event, id);
        member(event.stream());
        member(Long.toString(sequences.merge(event.stream(), 1L, Long::sum) - 1));
        member(event.stream().substring(0, event.stream().indexOf('/')));
        member(id);
        member(at.toString());
        member(type.name());
        member(Integer.toString(type.version()));
        member(StoreJson.write(event).replace("\\", "\\\\"));
        member(StoreJson.write(FlatMetadata.of(metadata)).replace("\\", "\\\\"));
        member(metadata.orgId());
        member(SITE);
        member(metadata.correlationId());
        rows.append(at).append('\n');
    }

    private static Metadata metadata(Event event, String id) {
        String command = event instanceof CommandStep step ? step.commandId() : null;
        return new Metadata(
                Actor.system("bench"),
                SystemOrganization.ID,
                SITE,
                command == null ? id : command,
                null,
                command,
                command == null ? "power.ObserveOutlet" : "power.SwitchOutlet",
                command == null ? null : "maintenance of the rack",
                null,
                null);
    }

    private void member(String text) {
        rows.append(text).append('\t');
    }

    private void flush(CopyIn copy) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
