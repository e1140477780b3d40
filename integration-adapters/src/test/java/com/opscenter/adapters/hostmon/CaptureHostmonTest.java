package com.opscenter.adapters.hostmon;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.Captured;
import com.opscenter.lab.hostmon.StatusBoard.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureHostmonTest {

    @Test
    void a_log_shows_its_statement_and_its_rows(@TempDir Path directory) throws Exception {
        try (HostmonWorld world = HostmonWorld.start(directory).online()) {
            world.lab.turn(HostmonWorld.WAN1_TEST, "No answer", "password=canary-77");
            Captured captured =
                    Captured.of(world.adapters, HostmonWorld.SOURCE, true).without("canary-77");
            assertThat(captured.file("rows.ndjson"))
                    .contains("\"statement\":\"SELECT ", "No answer", "password=***");
            assertThat(captured.manifest().path("poll").path("read").asBoolean()).isTrue();
        }
    }

    @Test
    void a_list_shows_requests_and_answers() throws Exception {
        try (ListWorld world = ListWorld.start()) {
            world.online(world.lab.report(), ListWorld.REPORT);
            world.lab
                    .truth()
                    .beat(ListWorld.NAS, Outcome.DOWN, Instant.now(), "sent " + ListWorld.TOKEN);
            Captured captured =
                    Captured.of(world.adapters, ListWorld.SOURCE, true).without(ListWorld.TOKEN);
            assertThat(captured.all()).contains("> GET ", "< 200", "sent ***");
        }
    }
}
