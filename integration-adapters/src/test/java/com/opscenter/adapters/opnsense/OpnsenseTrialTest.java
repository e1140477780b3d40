package com.opscenter.adapters.opnsense;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.opnsense.DemoOpnsense;
import com.opscenter.lab.opnsense.Firewall;
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
class OpnsenseTrialTest {

    private static final Map<String, String> CONFIG =
            Map.of("alias", Firewall.ALIAS, "wans", DemoOpnsense.wans());

    private OpnsenseWorld world;
    private OpnsenseAdapter adapter;

    @BeforeEach
    void start() throws Exception {
        world = OpnsenseWorld.start();
        adapter = world.adapters.bean(OpnsenseAdapter.class);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private TestReport run(Map<String, String> config) {
        return adapter.test(world.draft(world.lab.key().secret(), config));
    }

    private static Step failed(TestReport report) {
        assertThat(report.ok()).isFalse();
        return report.steps().getLast();
    }

    @Test
    void a_good_key_shows_gateways_and_what_it_may() {
        TestReport report = run(CONFIG);
        assertThat(report.ok()).isTrue();
        assertThat(report.discovered().devices()).containsExactly("WAN_FIBER", "WAN_LTE");
        assertThat(report.discovered().capabilities())
                .containsExactlyInAnyOrder("threats", "block-address", "wan", "firewall-log");
        assertThat(report.steps()).extracting(Step::detail).contains("A firewall rule uses it.");
        assertThat(world.lab.truth().blocked()).isEmpty();
    }

    @Test
    void an_alias_no_rule_uses_is_said() {
        world.lab.truth().useAlias(false);
        assertThat(run(CONFIG).steps())
                .extracting(Step::detail)
                .anySatisfy(words -> assertThat(words).startsWith("No firewall rule uses it yet"));
    }

    @Test
    void a_wrong_secret_fails_at_authenticate() {
        TestReport report = adapter.test(world.draft("wrong", CONFIG));
        assertThat(failed(report).name()).isEqualTo("authenticate");
        assertThat(failed(report).reason()).isEqualTo(HealthReason.AUTHENTICATION);
        assertThat(report.toString()).doesNotContain(world.lab.key().secret());
    }

    @Test
    void what_is_no_opnsense_fails_at_connect() {
        world.lab.breakWith(Fault.HTML);
        assertThat(failed(run(CONFIG)).name()).isEqualTo("connect");
    }

    @Test
    void settings_that_cannot_work_name_their_field() {
        SourceDraft draft =
                new SourceDraft(
                        OpnsenseKind.NAME,
                        "ftp://127.0.0.1",
                        Map.of("alias", "no alias", "wans", "[{}]", "other", "x"),
                        Map.of("key", "a:b"));
        assertThat(adapter.check(draft))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "endpoint",
                        "config.other",
                        "credentials.key",
                        "credentials.secret",
                        "config.alias",
                        "config.wans");
        assertThat(adapter.check(world.draft("secret", CONFIG))).isEmpty();
    }

    @Test
    void the_kind_says_what_it_needs() {
        SourceKind kind = adapter.kind();
        assertThat(kind.showsCertificates()).isTrue();
        assertThat(kind.credentialKinds()).isEqualTo(List.of("key-secret"));
        assertThat(kind.defaultIntervals().status()).isEqualTo(30);
    }
}
