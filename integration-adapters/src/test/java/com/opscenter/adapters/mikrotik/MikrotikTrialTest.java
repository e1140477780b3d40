package com.opscenter.adapters.mikrotik;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.lab.routeros.Fault;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterSpec;
import com.opscenter.lab.routeros.RouterUsers.User;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Step;
import com.opscenter.vocabulary.api.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The test of a connection says where it fails and what to do.
class MikrotikTrialTest {

    private static LabRouter router;

    private static AdapterWorld world;
    private static MikrotikAdapter adapter;

    @BeforeAll
    static void start() throws Exception {
        router = LabRouter.start(RouterSpec.small("7.20.4"));
        Map<String, Object> properties = new HashMap<>(RouterAccess.quick());
        properties.put("opscenter.sources.networks", "127.0.0.0/8,10.0.0.0/8");
        world = AdapterWorld.start(properties);
        adapter = world.bean(MikrotikAdapter.class);
    }

    @AfterAll
    static void stop() throws Exception {
        world.close();
        router.close();
    }

    @AfterEach
    void mend() {
        router.mend();
    }

    private static SourceDraft draft(String scheme) {
        return RouterAccess.draft(router, scheme, router.users().ops());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "apis", "rest", "rests"})
    void a_good_connection_passes_every_step(String scheme) {
        assertThat(adapter.check(draft(scheme))).isEmpty();
        TestReport report = adapter.test(draft(scheme));
        assertThat(report.ok()).isTrue();
        assertThat(report.steps())
                .extracting(Step::name)
                .containsExactlyElementsOf(
                        scheme.endsWith("s")
                                ? List.of(
                                        "resolve",
                                        "connect",
                                        "tls",
                                        "authenticate",
                                        "read",
                                        "capabilities")
                                : List.of(
                                        "resolve",
                                        "connect",
                                        "authenticate",
                                        "read",
                                        "capabilities"));
        assertThat(report.discovered().devices())
                .singleElement()
                .asString()
                .startsWith("MikroTik RB5009UPr+S+IN \"lab-switch\", serial LAB");
        assertThat(report.discovered().capabilities())
                .containsExactlyInAnyOrder("port-admin", "poe", "poe-cycle", "lldp");
        assertThat(router.truth().written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "apis, EXPIRED_CERTIFICATE, tls, AUTHENTICATION",
        "rests, EXPIRED_CERTIFICATE, tls, AUTHENTICATION",
        "api, WRONG_LOGIN, authenticate, AUTHENTICATION",
        "rests, WRONG_LOGIN, authenticate, AUTHENTICATION",
        "api, HALF_OPEN, authenticate, COMMUNICATION",
        "api, GARBAGE, authenticate, PROTOCOL",
        "rest, WEB_PAGE, authenticate, PROTOCOL",
        "api, EMPTY, read, PROTOCOL"
    })
    void it_says_at_which_step_it_fails(
            String scheme, Fault fault, String step, HealthReason reason) {
        router.breakWith(fault);
        TestReport report = adapter.test(draft(scheme));
        assertThat(report.ok()).isFalse();
        assertThat(report.steps().getLast().name()).isEqualTo(step);
        assertThat(report.steps().getLast().reason()).isEqualTo(reason);
        assertThat(report.discovered().devices()).isEmpty();
    }

    @Test
    void the_certificate_is_shown_so_that_it_can_be_trusted() {
        TestReport report = adapter.test(draft("apis"));
        assertThat(Optional.ofNullable(report.certificate()).orElseThrow().fingerprintSha256())
                .isEqualTo(router.fingerprint());
        assertThat(adapter.test(trusting(router.fingerprint())).ok()).isTrue();
        TestReport other = adapter.test(trusting("ab".repeat(32)));
        assertThat(other.steps().getLast().name()).isEqualTo("tls");
        assertThat(other.steps().getLast().detail()).contains("fingerprint");
    }

    private static SourceDraft trusting(String fingerprint) {
        SourceDraft draft = draft("apis");
        return new SourceDraft(
                draft.kind(),
                draft.endpoint(),
                Map.of(TrustSetting.NAME, fingerprint),
                draft.credentials());
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1, api, endpoint",
        "api://10.0.0.1/x, api, endpoint",
        "api://ops@10.0.0.1, api, endpoint",
        "rests://10.0.0.1, api, config.transport",
        "apis://10.0.0.1, telnet, config.transport",
        "apis://10.0.0.1, snmp, config.transport"
    })
    void settings_that_cannot_work_are_named(String endpoint, String transport, String field) {
        SourceDraft draft =
                new SourceDraft(
                        MikrotikKind.NAME,
                        endpoint,
                        Map.of("transport", transport),
                        Map.of("username", "ops", "password", "secret"));
        assertThat(adapter.check(draft)).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void every_missing_and_unknown_setting_is_named() {
        SourceDraft draft =
                new SourceDraft(
                        MikrotikKind.NAME,
                        "apis://192.0.2.1",
                        Map.of("colour", "red", TrustSetting.NAME, "xyz"),
                        Map.of("username", "ops", "token", "t"));
        assertThat(adapter.check(draft))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "trust.fingerprintSha256",
                        "config.colour",
                        "credentials.token",
                        "credentials.password",
                        "endpoint");
    }

    @Test
    void by_snmp_it_is_asked_as_any_switch() throws Exception {
        try (LabSwitch other = LabSwitch.start(SwitchSpec.of(SwitchPersonality.ZYNOS))) {
            SourceDraft draft =
                    new SourceDraft(
                            MikrotikKind.NAME,
                            "snmp://127.0.0.1:" + other.port(),
                            Map.of("transport", "snmp", "version", "2c"),
                            Map.of("community", other.users().community()));
            assertThat(adapter.check(draft)).isEmpty();
            TestReport report = adapter.test(draft);
            assertThat(report.steps())
                    .extracting(Step::name)
                    .startsWith("resolve", "connect", "authenticate");
            assertThat(report.steps().subList(0, 3)).allMatch(Step::ok);
            assertThat(adapter.check(mixed(draft))).isNotEmpty();
        }
    }

    /// The credentials of one way with the address of another.
    private static SourceDraft mixed(SourceDraft draft) {
        return new SourceDraft(
                draft.kind(),
                draft.endpoint(),
                draft.config(),
                Map.of("username", "ops", "password", "secret"));
    }

    @Test
    void a_stranger_is_not_let_in() {
        User stranger = new User("nobody", "nothing-of-note", true);
        TestReport report = adapter.test(RouterAccess.draft(router, "api", stranger));
        assertThat(report.steps().getLast().detail())
                .contains("policy api")
                .doesNotContain("nothing-of-note");
    }
}
