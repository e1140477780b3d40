package com.opscenter.store;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

class EventStoreIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static ConfigurableApplicationContext node;
    private static Commands commands;
    private static EventReader history;

    private final LampId lamp = new LampId(UUID.randomUUID().toString());

    @BeforeAll
    static void start() {
        node = StoreContext.node(DATABASE);
        commands = node.getBean(Commands.class);
        history = node.getBean(EventReader.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void an_event_is_read_back_with_everything_it_carries() {
        Accepted accepted = turn(true, "me");
        StoredEvent stored = history.byPosition(accepted.position()).orElseThrow();
        assertThat(stored.payload()).isEqualTo(new LampTurned(lamp, true, "me"));
        assertThat(stored.type()).isEqualTo("testing.LampTurned");
        assertThat(stored.typeVersion()).isEqualTo(2);
        assertThat(stored.streamType()).isEqualTo("Lamp");
        assertThat(stored.stream()).isEqualTo(lamp.key());
        assertThat(stored.metadata().actor()).isEqualTo(OPERATOR.actor());
        assertThat(stored.metadata().orgId()).isEqualTo(SystemOrganization.ID);
        assertThat(stored.metadata().site()).isEqualTo("home-rack");
        assertThat(stored.metadata().commandType()).isEqualTo("testing.TurnLamp");
        assertThat(stored.metadata().reason()).isEqualTo("because");
        assertThat(history.byId(stored.id())).contains(stored);
        assertThat(history.stream(lamp.key(), accepted.position())).containsExactly(stored);
        assertThat(history.after(accepted.position() - 1, 1)).containsExactly(stored);
        assertThat(stored.json())
                .isEqualTo(
                        "{\"by\": \"me\", \"on\": true, \"lamp\": \"%s\"}".formatted(lamp.value()));
    }

    @Test
    void an_instant_is_the_last_position_recorded_by_then() {
        turn(true, "me");
        turn(false, "me");
        List<StoredEvent> stored = history.stream(lamp.key(), Long.MAX_VALUE);
        for (StoredEvent event : stored) {
            Instant at = event.recordedAt();
            assertThat(history.positionAt(at)).isEqualTo(event.position());
            assertThat(history.positionAt(at.minusNanos(1_000))).isLessThan(event.position());
        }
        assertThat(history.positionAt(Instant.EPOCH)).isZero();
    }

    @Test
    void a_hundred_events_leave_a_snapshot_from_which_the_stage_is_read_back() throws Exception {
        for (int i = 0; i <= 110; i++) {
            turn(i % 2 == 0, "me");
        }
        Eventually.until(() -> count("snapshot_event_entry") > 0);
        assertThat(
                        DATABASE.sql()
                                .sql(
                                        "SELECT payload #>> '{lamp,stage}' FROM"
                                                + " event_store.snapshot_event_entry"
                                                + " WHERE aggregate_identifier = ?")
                                .param(lamp.key())
                                .query(String.class)
                                .list())
                .isSubsetOf("Lit", "Dark");
        Cache cache = node.getBean(Cache.class);
        assertThat(cache.containsKey(lamp.key())).isTrue();
        // Without its early events the state can only come from the snapshot.
        DATABASE.sql()
                .sql(
                        "DELETE FROM event_store.domain_event_entry"
                                + " WHERE aggregate_identifier = ? AND sequence_number < 50")
                .param(lamp.key())
                .update();
        cache.removeAll();
        assertThat(turn(true, "me").events()).isEmpty();
        assertThat(turn(false, "me").events()).hasSize(1);
        assertThat(node.getBean(Streams.class).head(lamp.key())).isEqualTo(111);
    }

    /// Damaged, of a stage that is no more, with a field that is no more, of a class that is no
    /// more: the stream is read from its start.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.opscenter.testing.LampAggregate | {\"lamp\":{\"stage\":\"Gone\"}}",
                "com.opscenter.testing.LampAggregate | {\"lamp\":{\"stage\":\"Dark\",\"color\":7}}",
                "com.opscenter.testing.LampAggregate |"
                        + " {\"id\":\"x\",\"bulb\":{\"stage\":\"Dark\"}}",
                "com.opscenter.testing.LampAggregate | []",
                "com.opscenter.testing.OldLampAggregate | {\"lamp\":{\"stage\":\"Dark\"}}"
            })
    void a_snapshot_of_an_old_shape_is_no_loss(String type, String payload) {
        turn(true, "me");
        DATABASE.sql()
                .sql(
                        """
                        INSERT INTO event_store.snapshot_event_entry
                        VALUES (?, 0, 'Lamp', ?, '2026-01-01T00:00:00Z', ?, null, ?::jsonb, '{}')
                        """)
                .param(lamp.key())
                .param(UUID.randomUUID().toString())
                .param(type)
                .param(payload)
                .update();
        node.getBean(Cache.class).removeAll();
        assertThat(turn(true, "me").events()).as("it is on, says the stream").isEmpty();
        assertThat(turn(false, "me").events()).hasSize(1);
    }

    @Test
    void an_event_of_an_older_version_is_read_as_todays() {
        insert("testing.LampTurned", "1", "{\"lamp\":\"%s\",\"on\":true}".formatted(lamp.value()));
        StoredEvent stored = history.stream(lamp.key(), Long.MAX_VALUE).getFirst();
        assertThat(stored.typeVersion()).isEqualTo(1);
        assertThat(stored.payload()).isEqualTo(new LampTurned(lamp, true, "unknown"));
        assertThat(turn(true, "me").events()).as("the aggregate saw it too").isEmpty();
    }

    @Test
    void an_event_of_unknown_name_fails_loudly_and_is_not_skipped() {
        insert("testing.LampMelted", "1", "{\"lamp\":\"%s\"}".formatted(lamp.value()));
        assertThatThrownBy(() -> turn(true, "me"))
                .hasStackTraceContaining("does not know event testing.LampMelted version 1");
        StoredEvent stored = history.stream(lamp.key(), Long.MAX_VALUE).getFirst();
        assertThat(stored.payload()).isNull();
        assertThat(stored.type()).isEqualTo("testing.LampMelted");
    }

    @Test
    void an_event_of_a_later_version_is_unknown_too() {
        insert("testing.LampTurned", "3", "{\"lamp\":\"%s\",\"on\":true}".formatted(lamp.value()));
        assertThatThrownBy(() -> turn(true, "me"))
                .hasStackTraceContaining("does not know event testing.LampTurned version 3");
        assertThat(history.stream(lamp.key(), Long.MAX_VALUE).getFirst().payload()).isNull();
    }

    @Test
    void readers_are_woken_by_appends_of_this_node_and_of_others() throws Exception {
        try (ConfigurableApplicationContext other = StoreContext.node(DATABASE)) {
            var woken = new java.util.concurrent.Semaphore(0);
            var wokenThere = new java.util.concurrent.Semaphore(0);
            try (var _ = history.onAppend(woken::release);
                    var _ = other.getBean(EventReader.class).onAppend(wokenThere::release)) {
                turn(true, "me");
                Eventually.until(() -> woken.availablePermits() > 0);
                Eventually.until(() -> {
                    // Until the other node listens, its first wake-ups may be missed.
                    turn(woken.availablePermits() % 2 == 0, "me");
                    return wokenThere.availablePermits() > 0;
                });
            }
        }
    }

    private Accepted turn(boolean on, String who) {
        return commands.send(new TurnLamp(lamp, on, who), by(OPERATOR)).orRefuse();
    }

    private void insert(String type, String version, String json) {
        DATABASE.sql()
                .sql(
                        """
                        INSERT INTO event_store.domain_event_entry (aggregate_identifier,
                          sequence_number, type, event_identifier, time_stamp, payload_type,
                          payload_revision, payload, meta_data, org_id, correlation_id)
                        VALUES (:stream, 0, 'Lamp', :id, '2026-01-01T00:00:00.000Z', :type,
                          :version, :json::jsonb,
                          jsonb_build_object('actorType', 'SYSTEM', 'actorId', 'test',
                            'orgId', :org, 'correlationId', 'c'), :org::uuid, 'c')
                        """)
                .param("stream", lamp.key())
                .param("id", UUID.randomUUID().toString())
                .param("type", type)
                .param("version", version)
                .param("json", json)
                .param("org", SystemOrganization.ID)
                .update();
    }

    private long count(String table) {
        return DATABASE.sql()
                .sql(
                        "SELECT count(*) FROM event_store."
                                + table
                                + " WHERE aggregate_identifier = ?")
                .params(List.of(lamp.key()))
                .query(Long.class)
                .single();
    }
}
