package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// An installation that was used before an update.
class MigrationIT {

    private static final String USED =
            """
            INSERT INTO event_store.domain_event_entry (aggregate_identifier, sequence_number, type,
              event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data,
              org_id, correlation_id)
            SELECT 'lamp/1', n, 'Lamp', 'event-' || n, '2026-01-01T00:00:00.000Z',
              'testing.LampTurned', '2', '{}', '{}', '00000000-0000-0000-0000-000000000001', 'c'
            FROM generate_series(0, 2) n;
            INSERT INTO event_store.token_entry (processor_name, segment, token, owner) VALUES
              ('__config', 0, '{"config":{"id":"x"}}', NULL),
              ('WhenLampTurned', 0, '{"index":3,"gaps":[]}', 'node'),
              ('WhenLampTurned', 1, '{"index":2,"gaps":[1]}', 'node'),
              ('deadlines', 0, '{"index":3,"gaps":[]}', 'node');
            INSERT INTO event_store.dead_letter_entry (dead_letter_id, processing_group,
              sequence_identifier, sequence_index, message_type, event_identifier, time_stamp,
              payload_type, payload, enqueued_at, cause_message) VALUES
              ('letter-1', 'WhenLampTurned', 'lamp 1', 0, 't', 'event-0', 't', 'p', '',
                '2026-01-01T00:00:05Z', 'the device said no'),
              ('letter-2', 'WhenLampTurned', 'lamp 1', 1, 't', 'event-2', 't', 'p', '',
                '2026-01-01T00:00:06Z', NULL);
            """;

    @Test
    void parked_events_stay_parked_and_processors_go_on_where_their_slowest_segment_was() {
        TestDatabase database = TestDatabase.at("2");
        database.sql().sql(USED).update();
        database.migrate("latest");
        assertThat(
                        texts(
                                database,
                                "SELECT concat_ws(' ', letter, position, lane, parked_at IS NULL,"
                                        + " cause) FROM event_store.reaction_work ORDER BY position"))
                .containsExactly("letter-1 1 lamp 1 f the device said no", "letter-2 3 lamp 1 t");
        assertThat(
                        texts(
                                database,
                                "SELECT concat_ws(' ', processor_name, segment, owner,"
                                        + " convert_from(token, 'UTF8')::jsonb ->> 'index')"
                                        + " FROM event_store.token_entry ORDER BY 1"))
                .containsExactly(
                        "WhenDeadlineOpensThenScheduleIt 0 3", "WhenLampTurned 0 2", "__config 0");
    }

    private static List<String> texts(TestDatabase database, String query) {
        return database.sql()
                .sql(query)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
