package com.opscenter.adapters.librenms.logs;

import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SWITCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.logs.api.LogLine;
import com.opscenter.logs.api.LogSeverity;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the logs that LibreNMS keeps of its devices to lines of ours.
class ReadDeviceLogsTest {

    private LibreNmsWorld world;
    private Monitored truth;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start();
        truth = world.lab.truth();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    @Test
    void an_event_and_a_line_are_told_in_words_of_ours() {
        truth.event(NAS, "interface", 5, "ifOperStatus: up -> down");
        truth.syslog(SWITCH, "local7", 4, "sshd", "Failed password for root, token=abcdef99");
        world.online();

        LogLine event = world.adapters.log.await("ifOperStatus");
        assertThat(event.host()).isEqualTo("NAS-01");
        assertThat(event.program()).isEqualTo("interface");
        assertThat(event.severity()).isEqualTo(LogSeverity.ERROR);
        assertThat(event.facility()).isEqualTo(1);
        assertThat(Duration.between(event.at(), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(1));
        LogLine line = world.adapters.log.await("Failed password");
        assertThat(line.host()).isEqualTo("SW-CORE");
        assertThat(line.program()).isEqualTo("SSHD");
        assertThat(line.severity()).isEqualTo(LogSeverity.WARNING);
        assertThat(line.facility()).isEqualTo(23);
        assertThat(line.text()).isEqualTo("Failed password for root, token=***");
    }

    @Test
    void each_line_is_told_once_however_many_there_are() throws Exception {
        truth.event(NAS, "system", 1, "before");
        world.online();
        for (int i = 0; i < 450; i++) {
            truth.event(NAS, "system", 2, "event " + i);
        }
        world.poll();
        world.poll();
        assertThat(texts(world.adapters))
                .hasSize(451)
                .startsWith("before", "event 0")
                .endsWith("event 449")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_later_life_goes_on_where_the_one_before_ended() throws Exception {
        truth.event(NAS, "system", 1, "before");
        world.online();
        world.poll();
        truth.event(NAS, "system", 1, "meanwhile");
        try (AdapterWorld later = world.nextLife()) {
            later.log.await("meanwhile");
            assertThat(texts(later)).containsExactly("meanwhile");
        }
    }

    @Test
    void a_connection_that_breaks_tells_no_line_again() throws Exception {
        truth.event(NAS, "system", 1, "before");
        world.online();
        truth.event(NAS, "system", 1, "meanwhile");
        assertThat(world.poll().read()).isTrue();
        world.lab.breakWith(Fault.RESET);
        assertThat(world.poll().read()).isFalse();
        world.lab.mend();
        assertThat(world.poll().read()).isTrue();
        assertThat(texts(world.adapters)).containsExactly("before", "meanwhile");
    }

    @Test
    void what_could_not_be_recorded_is_told_again() throws Exception {
        truth.event(NAS, "system", 1, "before");
        world.online();
        world.poll();
        world.adapters.commands.away(true);
        truth.event(NAS, "system", 1, "meanwhile");
        truth.down(NAS);
        assertThat(world.poll().read()).isFalse();
        world.adapters.commands.away(false);
        world.poll();
        assertThat(texts(world.adapters)).startsWith("before", "meanwhile").hasSize(3);
    }

    @Test
    void a_log_that_began_anew_is_read_from_its_begin() throws Exception {
        for (int i = 0; i < 5; i++) {
            truth.event(NAS, "system", 1, "old " + i);
        }
        world.online();
        truth.forgetLogs();
        truth.event(NAS, "system", 1, "new");
        world.poll();
        assertThat(texts(world.adapters)).endsWith("old 4", "new");
    }

    @Test
    void who_may_not_see_them_reads_all_the_rest() {
        world.lab.breakWith(Fault.SOME_DEVICES_ONLY);
        truth.event(NAS, "system", 1, "unseen");
        world.online();
        assertThat(world.adapters.commands.await(ObserveCapabilities.class).capabilities())
                .contains("alerts", "acknowledge", "uptime")
                .doesNotContain("log");
        assertThat(texts(world.adapters)).isEmpty();
    }

    private static List<String> texts(AdapterWorld adapters) {
        return adapters.log.lines().stream().map(LogLine::text).toList();
    }
}
