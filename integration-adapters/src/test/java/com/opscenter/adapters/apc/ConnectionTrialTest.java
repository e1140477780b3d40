package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.snmp.SnmpManners;
import com.opscenter.adapters.snmp.SnmpTrial;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.SourcesProperties;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Step;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The test of a connection says where it fails and what to do.
class ConnectionTrialTest {

    private static LabPdu pdu;

    @BeforeAll
    static void start() throws Exception {
        pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2));
    }

    @AfterAll
    static void stop() throws Exception {
        pdu.close();
    }

    private static SnmpUser ops() {
        return pdu.users().ops();
    }

    private static TestReport test(SourceDraft draft) {
        NetworkGuard guard = new NetworkGuard(new SourcesProperties(List.of("127.0.0.0/8")));
        SnmpManners quick = new SnmpManners(Duration.ofMillis(700), 0, 20);
        return new SnmpTrial(guard, quick, Clock.systemUTC()).run(draft, new ApcSubject());
    }

    private static Step last(TestReport report) {
        return report.steps().getLast();
    }

    private static void failsAt(
            TestReport report, String step, HealthReason reason, String advice) {
        assertThat(report.ok()).isFalse();
        assertThat(last(report).name()).isEqualTo(step);
        assertThat(last(report).reason()).isEqualTo(reason);
        assertThat(last(report).detail()).contains(advice);
        assertThat(report.discovered().devices()).isEmpty();
    }

    private static SnmpUser with(String auth, String priv) {
        SnmpUser ops = ops();
        return new SnmpUser(ops.name(), true, ops.auth(), ops.privacy(), auth, priv);
    }

    @Test
    void a_good_connection_passes_every_step() {
        TestReport report = test(LabAccess.draft(pdu.port(), ops(), ""));
        assertThat(report.ok()).isTrue();
        assertThat(report.steps())
                .extracting(Step::name)
                .containsExactly("resolve", "connect", "authenticate", "read", "capabilities");
        assertThat(report.discovered().devices())
                .singleElement()
                .asString()
                .startsWith("APC AP8959");
        assertThat(report.discovered().capabilities()).contains("switch", "outlet-metering");
        assertThat(pdu.effects()).isEmpty();
    }

    @Test
    void an_unknown_user_fails_at_authenticate() {
        SnmpUser ops = ops();
        var stranger =
                new SnmpUser(
                        "stranger",
                        true,
                        ops.auth(),
                        ops.privacy(),
                        ops.authPassphrase(),
                        ops.privPassphrase());
        failsAt(
                test(LabAccess.draft(pdu.port(), stranger, "")),
                "authenticate",
                HealthReason.AUTHENTICATION,
                "does not know the user stranger");
    }

    @Test
    void a_wrong_authentication_passphrase_fails_at_authenticate() {
        failsAt(
                test(
                        LabAccess.draft(
                                pdu.port(),
                                with("a wrong passphrase", ops().privPassphrase()),
                                "")),
                "authenticate",
                HealthReason.AUTHENTICATION,
                "authentication passphrase");
    }

    @Test
    void a_wrong_privacy_passphrase_fails_at_authenticate() {
        failsAt(
                test(
                        LabAccess.draft(
                                pdu.port(),
                                with(ops().authPassphrase(), "a wrong passphrase"),
                                "")),
                "authenticate",
                HealthReason.AUTHENTICATION,
                "privacy passphrase");
    }

    @Test
    void a_wrong_context_fails_at_authenticate_and_is_named() {
        TestReport report = test(LabAccess.draft(pdu.port(), ops(), "elsewhere"));
        assertThat(last(report).name()).isEqualTo("authenticate");
        assertThat(last(report).detail()).contains("\"elsewhere\"");
    }

    @Test
    void a_wrong_community_is_answered_by_silence() {
        failsAt(
                test(LabAccess.communityDraft(pdu.port(), "a wrong community")),
                "connect",
                HealthReason.COMMUNICATION,
                "whether the community is right");
    }

    @Test
    void nobody_there_fails_at_connect() throws Exception {
        int port;
        try (DatagramSocket free = new DatagramSocket()) {
            port = free.getLocalPort();
        }
        failsAt(
                test(LabAccess.draft(port, ops(), "")),
                "connect",
                HealthReason.COMMUNICATION,
                "No answer from 127.0.0.1:" + port);
    }

    @Test
    void a_port_that_does_not_speak_snmp_fails_at_connect() throws Exception {
        try (DatagramSocket chatter = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(chatter));
            failsAt(
                    test(LabAccess.draft(chatter.getLocalPort(), ops(), "")),
                    "connect",
                    HealthReason.PROTOCOL,
                    "but not in SNMP");
        }
    }

    private static void greet(DatagramSocket chatter) {
        byte[] hello = "HELLO\r\n".getBytes(StandardCharsets.US_ASCII);
        try {
            while (true) {
                DatagramPacket asked = new DatagramPacket(new byte[2048], 2048);
                chatter.receive(asked);
                chatter.send(new DatagramPacket(hello, hello.length, asked.getSocketAddress()));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    @Test
    void a_name_nobody_knows_fails_at_resolve() {
        SourceDraft draft = LabAccess.draft(pdu.port(), ops(), "");
        failsAt(
                test(
                        new SourceDraft(
                                draft.kind(),
                                "snmp://pdu.invalid:161",
                                draft.config(),
                                draft.credentials())),
                "resolve",
                HealthReason.COMMUNICATION,
                "pdu.invalid cannot be resolved");
    }

    @Test
    void an_address_outside_the_allowed_networks_fails_at_resolve() {
        SourceDraft draft = LabAccess.draft(pdu.port(), ops(), "");
        failsAt(
                test(
                        new SourceDraft(
                                draft.kind(),
                                "snmp://192.0.2.10:161",
                                draft.config(),
                                draft.credentials())),
                "resolve",
                HealthReason.CONFIGURATION,
                "192.0.2.10 is outside the networks");
    }

    @Test
    void a_silent_card_fails_at_connect() {
        pdu.breakWith(Mode.SILENT);
        try {
            failsAt(
                    test(LabAccess.draft(pdu.port(), ops(), "")),
                    "connect",
                    HealthReason.COMMUNICATION,
                    "No answer");
        } finally {
            pdu.mend();
        }
    }
}
