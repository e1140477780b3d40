package com.opscenter.adapters.librenms;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.HttpManners;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.SourcesProperties;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.MonitoredAlert;
import com.opscenter.lab.tls.SelfSigned;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Step;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The test of a connection says where it fails and what to do.
class LibreNmsTrialTest {

    private static LabLibreNms lab;

    @BeforeAll
    static void start() throws Exception {
        lab = LabLibreNms.start(LibreNmsWorld.world());
    }

    @AfterEach
    void mend() {
        lab.mend();
    }

    @AfterAll
    static void stop() throws Exception {
        lab.close();
    }

    private static TestReport test(String endpoint, String token) {
        NetworkGuard guard = new NetworkGuard(new SourcesProperties(List.of("127.0.0.0/8")));
        HttpManners quick =
                new HttpManners(Duration.ofMillis(700), Duration.ofMillis(1500), 1 << 20);
        SourceDraft draft = LibreNmsWorld.draft(endpoint, token);
        return new LibreNmsTrial(guard, quick, Clock.systemUTC()).run(draft);
    }

    private static void failsAt(
            TestReport report, String step, HealthReason reason, String advice) {
        Step last = report.steps().getLast();
        assertThat(report.ok()).isFalse();
        assertThat(last.detail()).contains(advice);
        assertThat(last.name()).isEqualTo(step);
        assertThat(last.reason()).isEqualTo(reason);
        assertThat(report.toString()).doesNotContain(lab.token(), LibreNmsWorld.COMMUNITY);
    }

    @Test
    void a_good_connection_passes_every_step_and_changes_nothing() {
        int alert = lab.truth().raise(LibreNmsWorld.NAS, LibreNmsWorld.DOWN);
        TestReport report = test(lab.endpoint(), lab.token());
        assertThat(report.ok()).isTrue();
        assertThat(report.steps())
                .extracting(Step::name)
                .containsExactly(
                        "resolve",
                        "connect",
                        "authenticate",
                        "read",
                        "read",
                        "read",
                        "capabilities",
                        "capabilities");
        assertThat(report.discovered().devices()).containsExactly("NAS-01", "SW-CORE");
        assertThat(report.discovered().capabilities())
                .containsExactlyInAnyOrder(
                        "alerts",
                        "acknowledge",
                        "maintenance",
                        "uptime",
                        "log",
                        "ports",
                        "sensors",
                        "graphs");
        assertThat(lab.truth().alert(alert).map(MonitoredAlert::note)).hasValue("");
    }

    @Test
    void a_wrong_token_fails_at_authenticate() {
        failsAt(
                test(lab.endpoint(), "another"),
                "authenticate",
                HealthReason.AUTHENTICATION,
                "check the API token");
    }

    @Test
    void a_token_that_may_only_read_is_said_to_be_one() {
        lab.breakWith(Fault.READ_ONLY);
        TestReport report = test(lab.endpoint(), lab.token());
        assertThat(report.ok()).isTrue();
        assertThat(report.steps())
                .extracting(Step::detail)
                .anyMatch(detail -> detail.contains("administrator's token"));
        assertThat(report.discovered().capabilities())
                .containsExactlyInAnyOrder("alerts", "uptime", "log", "ports", "sensors", "graphs");
    }

    @Test
    void a_token_of_who_sees_some_devices_is_said_to_be_one() {
        lab.breakWith(Fault.SOME_DEVICES_ONLY);
        TestReport report = test(lab.endpoint(), lab.token());
        assertThat(report.ok()).isTrue();
        assertThat(report.steps().getLast().detail()).contains("who may see all devices");
        assertThat(report.discovered().capabilities())
                .containsExactlyInAnyOrder(
                        "alerts",
                        "acknowledge",
                        "maintenance",
                        "uptime",
                        "ports",
                        "sensors",
                        "graphs");
    }

    @Test
    void a_page_instead_of_an_api_fails_at_connect() {
        lab.breakWith(Fault.HTML);
        failsAt(
                test(lab.endpoint(), lab.token()),
                "connect",
                HealthReason.PROTOCOL,
                "text/html where JSON was due");
    }

    @Test
    void nobody_there_fails_at_connect() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        failsAt(
                test("http://127.0.0.1:" + port, "x"),
                "connect",
                HealthReason.COMMUNICATION,
                "Nothing listens");
    }

    @Test
    void an_address_outside_the_allowed_networks_fails_at_resolve() {
        failsAt(
                test("http://192.0.2.10", "x"),
                "resolve",
                HealthReason.CONFIGURATION,
                "outside the networks");
    }

    @Test
    void a_certificate_is_shown_and_an_expired_one_fails_at_tls() throws Exception {
        SelfSigned good = SelfSigned.fresh("nms");
        try (LabLibreNms secure = secure(good)) {
            TestReport report = test(https(secure), secure.token());
            assertThat(report.steps()).extracting(Step::name).contains("tls");
            assertThat(Objects.requireNonNull(report.certificate()).fingerprintSha256())
                    .isEqualTo(good.fingerprint());
        }
        try (LabLibreNms old =
                secure(SelfSigned.fresh("old", Instant.now().minus(Duration.ofDays(1))))) {
            failsAt(
                    test(https(old), old.token()),
                    "tls",
                    HealthReason.AUTHENTICATION,
                    "expired on");
        }
    }

    private static LabLibreNms secure(SelfSigned certificate) throws Exception {
        return LabLibreNms.start(
                LibreNmsWorld.world(),
                LabLibreNms.generatedToken(),
                0,
                certificate.context().getServerSocketFactory());
    }

    private static String https(LabLibreNms secure) {
        return secure.endpoint().replace("http:", "https:");
    }
}
