package com.opscenter.adapters.zyxel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.cli.CliFault;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Step;
import com.opscenter.vocabulary.api.FieldError;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The test of a connection says where it fails and what to do.
class ZyxelTrialTest {

    private static LabCli lab;
    private static AdapterWorld world;
    private static ZyxelAdapter adapter;

    @BeforeAll
    static void start() throws Exception {
        lab = LabCli.start(SwitchSpec.of(SwitchPersonality.ZYNOS));
        world =
                AdapterWorld.start(
                        Map.of(
                                "opscenter.adapters.zyxel.connect", "8s",
                                "opscenter.adapters.zyxel.answer", "8s"));
        adapter = world.bean(ZyxelAdapter.class);
    }

    @AfterAll
    static void stop() throws Exception {
        world.close();
        lab.close();
    }

    @AfterEach
    void mend() {
        lab.mend();
    }

    @Test
    void a_good_connection_passes_every_step_and_changes_nothing() {
        SourceDraft draft = CliAccess.draft(lab);
        assertThat(adapter.check(draft)).isEmpty();
        int left = lab.logouts();
        TestReport report = adapter.test(draft);
        assertThat(report.ok()).isTrue();
        assertThat(report.steps())
                .extracting(Step::name)
                .containsExactly("resolve", "connect", "authenticate", "read", "capabilities");
        assertThat(report.steps().get(2).detail()).contains("ssh-rsa", lab.fingerprint());
        assertThat(report.discovered().devices())
                .singleElement()
                .asString()
                .startsWith("Zyxel LAB-8HP \"lab-zynos\", serial LAB");
        assertThat(report.discovered().capabilities())
                .containsExactlyInAnyOrder("port-admin", "poe", "poe-cycle", "lldp");
        assertThat(lab.truth().effects()).isEmpty();
        assertThat(lab.logouts()).isEqualTo(left + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_LOGIN, authenticate, AUTHENTICATION",
        "SILENT, authenticate, COMMUNICATION",
        "GARBAGE, authenticate, PROTOCOL",
        "RESET, read, COMMUNICATION"
    })
    void it_says_at_which_step_it_fails(CliFault fault, String step, HealthReason reason) {
        lab.breakWith(fault);
        TestReport report = adapter.test(CliAccess.draft(lab));
        assertThat(report.ok()).isFalse();
        assertThat(report.steps().getLast().name()).isEqualTo(step);
        assertThat(report.steps().getLast().reason()).isEqualTo(reason);
        assertThat(report.discovered().devices()).isEmpty();
        assertThat(report.toString()).doesNotContain(lab.users().ops().password());
    }

    private static SourceDraft draft(
            String endpoint, Map<String, String> config, Map<String, String> secrets) {
        return new SourceDraft(ZyxelKind.NAME, endpoint, config, secrets);
    }

    private static final Map<String, String> SECRETS = Map.of("username", "ops", "password", "x");

    @ParameterizedTest
    @CsvSource({
        "ssh://127.0.0.1:0, transport, ssh, endpoint, format",
        "http://127.0.0.1, transport, ssh, endpoint, format",
        "ssh://ops:pw@127.0.0.1, transport, ssh, endpoint, format",
        "ssh://127.0.0.1, transport, snmp, config.transport, agrees",
        "ssh://127.0.0.1, transport, telnet, config.transport, one-of",
        "ssh://127.0.0.1, legacyAlgorithms, maybe, config.legacyAlgorithms, one-of",
        "ssh://127.0.0.1, fingerprintSha256, abc, trust.fingerprintSha256, format",
        "ssh://127.0.0.1, version, 3, config.version, unknown",
        "ssh://8.8.8.8, transport, ssh, endpoint, network"
    })
    void bad_settings_are_named(
            String endpoint, String setting, String value, String field, String rule) {
        assertThat(adapter.check(draft(endpoint, Map.of(setting, value), SECRETS)))
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple(field, rule));
    }

    @Test
    void bad_credentials_are_named() {
        assertThat(
                        adapter.check(
                                draft(
                                        "ssh://127.0.0.1",
                                        Map.of(),
                                        Map.of(
                                                "username", "ops",
                                                "community", "x",
                                                "enablePassword", "a\nreload"))))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "credentials.password",
                        "credentials.community",
                        "credentials.enablePassword");
    }

    @Test
    void by_snmp_the_rules_are_those_of_snmp() {
        assertThat(
                        adapter.check(
                                draft(
                                        "snmp://127.0.0.1:161",
                                        Map.of("transport", "ssh"),
                                        Map.of("securityName", "ops"))))
                .extracting(FieldError::field)
                .contains("config.transport", "credentials.authPassphrase");
    }

    @Test
    void a_fingerprint_is_taken_as_ssh_keygen_shows_it() {
        String shown = "SHA256:" + "A".repeat(43);
        assertThat(
                        adapter.check(
                                draft(
                                        "ssh://127.0.0.1",
                                        Map.of("fingerprintSha256", shown),
                                        SECRETS)))
                .isEmpty();
        assertThat(adapter.kind().showsCertificates()).isTrue();
    }
}
