package com.opscenter.adapters.firewalla;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.http.Fault;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Step;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The wizard's connection test, and what settings must look like before anything is tried.
class FirewallaTrialTest {

    private FirewallaWorld world;
    private FirewallaAdapter adapter;

    @BeforeEach
    void start() throws Exception {
        world = FirewallaWorld.start();
        adapter = world.adapters.bean(FirewallaAdapter.class);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private TestReport run(Map<String, String> config) {
        return adapter.test(world.draft(world.lab.token(), config));
    }

    private static Step failed(TestReport report) {
        assertThat(report.ok()).isFalse();
        return report.steps().getLast();
    }

    @Test
    void a_good_token_shows_boxes_alarms_and_what_it_may() {
        DemoFirewalla.scan(world.lab.truth());
        TestReport report = run(FirewallaWorld.BLOCKING);
        assertThat(report.ok()).isTrue();
        assertThat(report.discovered().devices()).containsExactly("Office Box");
        assertThat(report.discovered().capabilities())
                .containsExactlyInAnyOrder("alerts", "delete-alerts", "threats", "block-address");
        assertThat(report.steps())
                .extracting(Step::detail)
                .contains("1 boxes, 0 of them offline", "1 active alarms")
                .anySatisfy(words -> assertThat(words).contains("MSP 2.10 or later is needed"));
        assertThat(world.lab.truth().rules()).isEmpty();
        assertThat(run(Map.of()).discovered().capabilities())
                .containsExactlyInAnyOrder("alerts", "delete-alerts", "threats");
    }

    @Test
    void a_wrong_token_fails_at_authenticate() {
        TestReport report = adapter.test(world.draft("wrong", Map.of()));
        assertThat(failed(report).name()).isEqualTo("authenticate");
        assertThat(failed(report).reason()).isEqualTo(HealthReason.AUTHENTICATION);
        assertThat(report.toString()).doesNotContain(world.lab.token());
    }

    @Test
    void what_is_no_firewalla_fails_at_connect() {
        world.lab.breakWith(Fault.HTML);
        assertThat(failed(run(Map.of())).name()).isEqualTo("connect");
    }

    @Test
    void settings_that_cannot_work_name_their_field() {
        SourceDraft draft =
                new SourceDraft(
                        FirewallaKind.NAME,
                        "ftp://127.0.0.1",
                        Map.of("blocking", "perhaps", "other", "x"),
                        Map.of("token", "two words"));
        assertThat(adapter.check(draft))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "endpoint", "config.other", "credentials.token", "config.blocking");
        assertThat(adapter.check(world.draft("token", FirewallaWorld.BLOCKING))).isEmpty();
    }

    @Test
    void a_token_is_never_sent_to_the_cloud_in_the_open() {
        SourceDraft open =
                new SourceDraft(
                        FirewallaKind.NAME,
                        "http://example.firewalla.net",
                        Map.of(),
                        Map.of("token", "token"));
        assertThat(FirewallaTarget.check(open))
                .extracting(FieldError::field)
                .containsExactly("endpoint");
    }

    @Test
    void the_kind_says_first_what_it_needs() {
        SourceKind kind = adapter.kind();
        assertThat(kind.needs()).startsWith("A paid Firewalla MSP plan").contains("access token");
        assertThat(kind.showsCertificates()).isTrue();
        assertThat(kind.credentialKinds()).isEqualTo(List.of("token"));
        assertThat(kind.defaultIntervals().status()).isEqualTo(60);
    }
}
