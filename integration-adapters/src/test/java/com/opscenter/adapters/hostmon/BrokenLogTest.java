package com.opscenter.adapters.hostmon;

import static com.opscenter.adapters.hostmon.HostmonWorld.WAN1_TEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.lab.hostmon.Fault;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong with the log: health says why, nothing that is down is taken for over, and the
/// next reading after it is mended works and tells what happened meanwhile.
class BrokenLogTest {

    @TempDir private Path directory;
    private HostmonWorld world;

    @BeforeEach
    void start() {
        world = HostmonWorld.start(directory);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LOCKED,  COMMUNICATION, locked by its writer",
        "GONE,    COMMUNICATION, There is no file",
        "GARBAGE, PROTOCOL,      is no SQLite database",
        "RENAMED, CONFIGURATION, no such table"
    })
    void health_says_why_and_recovers_at_the_next_reading(
            Fault fault, HealthReason reason, String words) throws Exception {
        world.online();
        world.lab.down(WAN1_TEST);
        world.poll();
        world.adapters.commands.await(ReportAlert.class);
        world.adapters.commands.forget();
        world.lab.breakWith(fault);
        assertThat(world.poll().read()).isFalse();
        ObserveHealth offline = world.awaitHealth(HealthStatus.OFFLINE);
        assertThat(offline.detail()).contains(words);
        assertThat(offline.reason()).isEqualTo(reason);
        assertThat(world.adapters.commands.all(ClearAlert.class)).isEmpty();
        world.lab.up(WAN1_TEST);
        world.lab.mend();
        assertThat(world.poll().read()).isTrue();
        world.adapters.commands.await(ClearAlert.class);
        world.awaitHealth(HealthStatus.ONLINE);
    }

    @Test
    void a_file_elsewhere_is_refused_also_behind_a_link() throws Exception {
        Path elsewhere = Files.createTempFile("log", ".db");
        Path link = Files.createSymbolicLink(directory.resolve("link.db"), elsewhere);
        HostmonAdapter adapter = world.adapters.bean(HostmonAdapter.class);
        assertThat(adapter.check(draft("jdbc:sqlite:" + elsewhere)))
                .extracting("field")
                .containsExactly("endpoint");
        assertThat(adapter.check(draft("jdbc:sqlite:" + directory + "/../x.db")))
                .extracting("field")
                .containsExactly("endpoint");
        TestReport report = adapter.test(draft("jdbc:sqlite:" + link));
        assertThat(report.ok()).isFalse();
        assertThat(report.steps().getLast().detail()).contains("outside the directories");
        Files.delete(elsewhere);
    }

    @Test
    void a_trial_reads_the_last_day_and_names_the_tests() {
        world.lab.round();
        TestReport report =
                world.adapters
                        .bean(HostmonAdapter.class)
                        .test(world.draft(Map.of("timeZone", world.lab.zone())));
        assertThat(report.ok()).isTrue();
        assertThat(report.discovered().devices()).contains("WAN1", "nas-01");
        assertThat(report.steps())
                .extracting("name")
                .containsExactly("resolve", "connect", "authenticate", "read");
    }

    @Test
    void a_time_format_that_fits_no_line_is_said() {
        world.lab.round();
        TestReport report =
                world.adapters
                        .bean(HostmonAdapter.class)
                        .test(
                                world.draft(
                                        Map.of(
                                                "timeZone",
                                                world.lab.zone(),
                                                "timeFormat",
                                                "yyyy-MM-dd'T'HH:mm:ss")));
        assertThat(report.ok()).isFalse();
        assertThat(report.steps().getLast().reason()).isEqualTo(HealthReason.CONFIGURATION);
    }

    private static SourceDraft draft(String endpoint) {
        return new SourceDraft(HostmonKind.NAME, endpoint, Map.of("timeZone", "UTC"), Map.of());
    }
}
