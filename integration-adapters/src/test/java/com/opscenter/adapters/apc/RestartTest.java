package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Several lives and several nodes on one database.
class RestartTest {

    private LabPdu pdu;
    private AdapterWorld first;

    @BeforeEach
    void start() throws Exception {
        pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2));
        first = AdapterWorld.start(Map.of("opscenter.adapters.node", "one"));
        new RegisteredLab(first).register(pdu);
        awaitAll(first);
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        pdu.close();
    }

    private static void awaitAll(AdapterWorld world) {
        world.commands.await(ObserveOutlet.class, one -> one.outlet().number() == 8);
    }

    private JdbcClient database() {
        return JdbcClient.create(first.database);
    }

    @Test
    void after_a_restart_everything_is_told_once_and_the_history_is_not_read_again() {
        first.close();
        first.history.forgetAsking();
        try (AdapterWorld second = first.another(Map.of("opscenter.adapters.node", "one"))) {
            awaitAll(second);
            second.commands.await(ObserveHealth.class);
            assertThat(second.history.askedFrom()).doesNotContain(0L);
            assertThat(second.commands.all(ObserveHealth.class))
                    .extracting(ObserveHealth::status)
                    .containsExactly(HealthStatus.ONLINE);
        }
    }

    @Test
    void the_time_nobody_looked_is_told_with_the_last_success() {
        first.close();
        database()
                .sql(
                        "UPDATE adapter_state.source_poll SET last_attempt = '2026-01-01T00:00:00Z',"
                                + " last_success = '2026-01-01T00:00:00Z'")
                .update();
        try (AdapterWorld second = first.another(Map.of("opscenter.adapters.node", "one"))) {
            ObserveHealth blind =
                    second.commands.await(
                            ObserveHealth.class, health -> health.status() == HealthStatus.BLIND);
            assertThat(blind.lastSuccess()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            second.commands.await(
                    ObserveHealth.class, health -> health.status() == HealthStatus.ONLINE);
        }
    }

    @Test
    void a_source_is_served_by_one_node_until_that_node_is_gone() {
        try (AdapterWorld second = first.another(Map.of("opscenter.adapters.node", "two"))) {
            while (second.bean(ServedSources.class).polling(RegisteredLab.SOURCE).isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(second.bean(ServedSources.class).served(RegisteredLab.SOURCE)).isEmpty();
            assertThat(second.commands.all()).isEmpty();
            first.close();
            awaitAll(second);
        }
    }

    @Test
    void a_node_that_lost_its_lease_does_not_act() {
        database()
                .sql(
                        "UPDATE adapter_state.source_lease SET node = 'other',"
                                + " holder = gen_random_uuid(), until = now() + interval '1 hour'")
                .update();
        var sources = first.bean(ServedSources.class);
        while (sources.served(RegisteredLab.SOURCE).isPresent()) {
            Thread.onSpinWait();
        }
        assertThat(sources.polling(RegisteredLab.SOURCE)).isPresent();
    }

    @Test
    void a_removed_source_is_forgotten() {
        first.history.append(new SourceRemoved(RegisteredLab.SOURCE));
        awaitNone("registered_source");
        awaitNone("source_lease");
        awaitNone("source_poll");
    }

    private void awaitNone(String table) {
        while (count(table) > 0) {
            Thread.onSpinWait();
        }
    }

    private int count(String table) {
        return database()
                .sql("SELECT count(*) FROM adapter_state." + table)
                .query(Integer.class)
                .single();
    }
}
