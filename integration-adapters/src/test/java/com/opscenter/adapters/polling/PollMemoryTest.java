package com.opscenter.adapters.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.polling.PollMemory.Looked;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

final class PollMemoryTest {

    private static final SourceId ONE = new SourceId("one");
    private static final SourceId OTHER = new SourceId("other");
    private static final Instant EARLY = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(30);

    private final AdapterWorld world = AdapterWorld.start();
    private final PollMemory memory = new PollMemory(JdbcClient.create(world.database));

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void looks_are_written_together_and_a_failed_one_keeps_the_last_success() {
        memory.attempted(ONE, EARLY, true);
        memory.attempted(OTHER, EARLY, false);
        memory.attempted(ONE, LATE, false);
        assertThat(memory.looked(ONE)).isEmpty();
        memory.tryToWrite();
        assertThat(memory.looked(ONE)).contains(new Looked(LATE, EARLY));
        assertThat(memory.looked(OTHER)).contains(new Looked(EARLY, null));
        memory.attempted(OTHER, LATE, true);
        memory.attempted(ONE, LATE.plusSeconds(30), false);
        memory.tryToWrite();
        assertThat(memory.looked(ONE)).contains(new Looked(LATE.plusSeconds(30), EARLY));
        assertThat(memory.looked(OTHER)).contains(new Looked(LATE, LATE));
    }

    @Test
    void what_the_database_did_not_take_is_written_when_it_is_back() {
        rename("source_poll", "away");
        memory.attempted(ONE, EARLY, true);
        memory.tryToWrite();
        rename("away", "source_poll");
        memory.tryToWrite();
        assertThat(memory.looked(ONE)).contains(new Looked(EARLY, EARLY));
    }

    @Test
    void a_source_that_is_forgotten_is_not_written_any_more() {
        memory.attempted(ONE, EARLY, true);
        memory.forget(ONE);
        memory.tryToWrite();
        assertThat(memory.looked(ONE)).isEmpty();
    }

    private void rename(String from, String to) {
        JdbcClient.create(world.database)
                .sql("ALTER TABLE adapter_state.%s RENAME TO %s".formatted(from, to))
                .update();
    }
}
