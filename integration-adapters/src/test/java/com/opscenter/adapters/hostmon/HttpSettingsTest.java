package com.opscenter.adapters.hostmon;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.hostmon.StatusBoard.Outcome;
import com.opscenter.lab.http.Fault;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The wizard's connection test of what speaks HTTP, and what settings must look like.
class HttpSettingsTest {

    private ListWorld world;
    private HostmonAdapter adapter;

    @BeforeEach
    void start() throws Exception {
        world = ListWorld.start();
        adapter = bean(world.adapters);
    }

    private static HostmonAdapter bean(AdapterWorld adapters) {
        return adapters.bean(HostmonAdapter.class);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private TestReport run(String endpoint, Map<String, String> config, String token) {
        return adapter.test(ListWorld.draft(endpoint, config, token));
    }

    @Test
    void a_report_names_what_was_discovered() {
        TestReport report = run(world.lab.report(), ListWorld.REPORT, ListWorld.TOKEN);
        assertThat(report.ok()).isTrue();
        assertThat(report.discovered().devices()).containsExactly("nas-01", "Shop", "VPN");
        assertThat(report.steps())
                .extracting("name")
                .containsExactly("resolve", "connect", "authenticate", "read");
        assertThat(report.steps().getLast().detail()).isEqualTo("3 monitors");
    }

    @Test
    void a_status_page_needs_no_credential() {
        SourceDraft draft =
                new SourceDraft(HostmonKind.NAME, world.lab.beats(), ListWorld.KUMA, Map.of());
        assertThat(adapter.test(draft).discovered().devices())
                .containsExactly("nas-01", "Shop", "VPN");
    }

    @Test
    void a_wrong_token_fails_at_authenticate_and_does_not_show() {
        TestReport report = run(world.lab.report(), ListWorld.REPORT, "wrong-canary");
        assertThat(report.ok()).isFalse();
        assertThat(report.steps().getLast().name()).isEqualTo("authenticate");
        assertThat(report.toString()).doesNotContain("canary");
        world.lab.breakWith(Fault.HTML);
        TestReport page = run(world.lab.report(), ListWorld.REPORT, ListWorld.TOKEN);
        assertThat(page.ok()).isFalse();
        assertThat(page.steps().getLast().reason()).isEqualTo(HealthReason.PROTOCOL);
    }

    @Test
    void a_mapping_that_fits_nothing_is_said() {
        Map<String, String> wrong =
                Map.of(
                        "mode", "http-json",
                        "preset", "custom",
                        "itemsPointer", "/tests",
                        "statusPointer", "/state");
        TestReport report = run(world.lab.report(), wrong, ListWorld.TOKEN);
        assertThat(report.ok()).isFalse();
        assertThat(report.steps().getLast().reason()).isEqualTo(HealthReason.CONFIGURATION);
        assertThat(report.steps().getLast().detail()).contains("check mapping");
    }

    @Test
    void a_next_part_elsewhere_is_never_followed() throws Exception {
        HttpSettings settings =
                HttpSettings.of(
                        ListWorld.draft(world.lab.report(), ListWorld.inParts(), ListWorld.TOKEN));
        assertThat(settings.path()).isEqualTo("/tests.json");
        world.lab.truth().beat(ListWorld.NAS, Outcome.UP, Instant.now(), "http://192.0.2.1/next");
        Map<String, String> config = ListWorld.with(Map.of("nextPointer", "/tests/0/reply"));
        TestReport report = run(world.lab.report(), config, ListWorld.TOKEN);
        assertThat(report.ok()).isFalse();
        assertThat(report.steps().getLast().detail()).contains("never followed");
    }

    @Test
    void settings_that_cannot_work_name_their_field() {
        assertThat(
                        fields(
                                "https://192.168.0.2/a#b",
                                Map.of(
                                        "preset", "mine",
                                        "mode", "http-json",
                                        "table", "hmlog",
                                        "statusPointer", "status",
                                        "nextPointer", "next",
                                        "tokenHeader", "X Y",
                                        "timeZone", "UTC",
                                        "timeFormat", "when"),
                                Map.of("token", "two words")))
                .containsExactlyInAnyOrder(
                        "endpoint",
                        "config.preset",
                        "config.table",
                        "config.statusPointer",
                        "config.nextPointer",
                        "config.tokenHeader",
                        "config.timeFormat",
                        "credentials.token");
        assertThat(
                        fields(
                                "https://192.168.0.2/a",
                                Map.of("mode", "http-json"),
                                Map.of("token", "t", "username", "u")))
                .containsExactlyInAnyOrder("config.timeZone", "credentials.token", "endpoint");
        assertThat(fields(world.lab.report(), Map.of("mode", "loud"), Map.of()))
                .contains("config.mode", "endpoint");
        assertThat(fields(world.lab.report(), ListWorld.REPORT, Map.of())).isEmpty();
    }

    @Test
    void a_push_needs_a_name_and_a_secret_that_is_long_enough() {
        assertThat(
                        fields(
                                "push:",
                                Map.of("preset", "custom", "mode", "push"),
                                Map.of("token", "short")))
                .containsExactlyInAnyOrder("endpoint", "credentials.token");
        SourceDraft good =
                new SourceDraft(
                        HostmonKind.NAME,
                        "push:hostmon",
                        Map.of("preset", "custom", "mode", "push"),
                        Map.of("token", "x".repeat(24)));
        assertThat(adapter.check(good)).isEmpty();
        assertThat(adapter.test(good).ok()).isTrue();
    }

    private List<String> fields(
            String endpoint, Map<String, String> config, Map<String, String> credentials) {
        return adapter
                .check(new SourceDraft(HostmonKind.NAME, endpoint, config, credentials))
                .stream()
                .map(FieldError::field)
                .toList();
    }
}
