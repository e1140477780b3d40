package com.opscenter.adapters.trap;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.receivers.ListeningWorld;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Severity;
import com.opscenter.lab.sender.SyslogSender;
import com.opscenter.lab.sender.TrapSample;
import com.opscenter.lab.sender.TrapSender;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.logs.api.LogLine;
import com.opscenter.logs.api.LogSeverity;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiveTrapsTest {

    private static final String COMMUNITY = "trap-canary";
    private static final CredentialId NOBODY = new CredentialId("credential-2");
    private static final SnmpUser USER = user("traps", "authentication-1");

    @Test
    void a_source_is_blind_until_it_is_spoken_to() throws Exception {
        try (ListeningWorld world = communities();
                TrapSender sender = new TrapSender(world.port)) {
            assertThat(world.awaitHealth(HealthStatus.BLIND).detail())
                    .contains("Nothing was heard");
            sender.v2c(COMMUNITY, TrapSample.OUTLET_OFF);
            LogLine line = world.adapters.log.await("rPDUOutletOff");
            assertThat(line.text()).contains("Outlet 3 turned off", "nas-01");
            assertThat(line.host()).isEqualTo("127.0.0.1");
            assertThat(line.text()).doesNotContain(COMMUNITY);
            world.awaitHealth(HealthStatus.ONLINE);
        }
    }

    @Test
    void one_that_may_be_silent_is_in_no_doubt_and_says_that_it_heard_nothing() throws Exception {
        try (ListeningWorld world = traps(Map.of("version", "2c", "silentMinutes", "0"));
                TrapSender sender = new TrapSender(world.port)) {
            assertThat(world.awaitHealth(HealthStatus.ONLINE).detail())
                    .contains("Nothing was heard");
            sender.v2c(COMMUNITY, TrapSample.OUTLET_OFF);
            world.adapters.commands.await(
                    ObserveHealth.class,
                    health -> health.status() == HealthStatus.ONLINE && health.detail() == null);
        }
    }

    @Test
    void version_1_is_read_as_version_2_and_names_its_agent() throws Exception {
        try (ListeningWorld world = communities();
                TrapSender sender = new TrapSender(world.port)) {
            sender.v1(COMMUNITY, "192.0.2.77", TrapSample.OVERLOAD);
            sender.v1(COMMUNITY, "192.0.2.77", TrapSample.LINK_UP);
            LogLine line = world.adapters.log.await("rPDUOverload");
            assertThat(line.host()).isEqualTo("192.0.2.77");
            assertThat(line.severity()).isEqualTo(LogSeverity.CRITICAL);
            world.adapters.log.await("linkUp");
        }
    }

    @Test
    void a_problem_is_an_alert_until_its_counterpart_comes() throws Exception {
        try (ListeningWorld world = communities();
                TrapSender sender = new TrapSender(world.port)) {
            sender.v2c(COMMUNITY, TrapSample.OVERLOAD);
            ReportAlert report = world.adapters.commands.await(ReportAlert.class);
            assertThat(report.signal().severity()).isEqualTo(Severity.CRITICAL);
            assertThat(report.signal().occurrence()).isNull();
            assertThat(report.times()).isOne();
            sender.v2c(COMMUNITY, TrapSample.OVERLOAD_CLEARED);
            ClearAlert clear = world.adapters.commands.await(ClearAlert.class);
            assertThat(clear.fingerprint()).isEqualTo(report.fingerprint());
        }
    }

    @Test
    void the_source_at_the_senders_address_is_looked_at_and_named() throws Exception {
        try (ListeningWorld world = communities();
                TrapSender sender = new TrapSender(world.port)) {
            SourceId pdu = new SourceId("pdu-1");
            world.adapters.secrets.put(NOBODY, Map.of("community", "somebody"));
            world.adapters.history.append(new SourceRegistered(pdu, silentPdu()));
            world.adapters.commands.await(
                    ObserveHealth.class,
                    health ->
                            health.source().equals(pdu) && health.status() == HealthStatus.OFFLINE);
            sender.v2c(COMMUNITY, TrapSample.OVERLOAD);
            ReportAlert report = world.adapters.commands.await(ReportAlert.class);
            assertThat(report.signal().target()).isEqualTo(new Target("source/pdu-1", "Rack PDU"));
            assertThat(world.adapters.bean(ServedSources.class).log(ListeningWorld.SOURCE, 50))
                    .anySatisfy(exchange -> {
                        assertThat(exchange.operation()).isEqualTo("hint from 127.0.0.1");
                        assertThat(exchange.result()).isEqualTo("look at pdu-1");
                    });
        }
    }

    private static Settings silentPdu() {
        return new Settings(
                "apc-pdu",
                "Rack PDU",
                "home-rack",
                "snmp://127.0.0.1:9",
                Map.of("version", "2c"),
                NOBODY,
                new Intervals(3600, 3600, 3600),
                false,
                true);
    }

    @Test
    void an_inform_is_answered_and_one_of_a_stranger_is_not() throws Exception {
        try (ListeningWorld world = communities();
                TrapSender sender = new TrapSender(world.port)) {
            assertThat(sender.informV2c(COMMUNITY, TrapSample.TEST)).isTrue();
            assertThat(sender.informV2c("public", TrapSample.LINK_DOWN)).isFalse();
            world.adapters.log.await("apcTestTrap");
            assertThat(world.healthNow().detail()).contains("wrong community");
            assertThat(world.adapters.log.lines()).hasSize(1);
        }
    }

    @Test
    void a_trap_of_version_3_is_authenticated_by_its_senders_engine() throws Exception {
        try (ListeningWorld world = users();
                TrapSender one = new TrapSender(world.port);
                TrapSender other = new TrapSender(world.port)) {
            one.v3(USER, TrapSample.ON_BATTERY);
            world.adapters.log.await("upsOnBattery");
            other.v3(USER, TrapSample.POWER_RESTORED);
            world.adapters.log.await("powerRestored");
        }
    }

    @Test
    void an_inform_of_version_3_is_authenticated_by_our_engine() throws Exception {
        try (ListeningWorld world = users();
                TrapSender sender = new TrapSender(world.port)) {
            assertThat(sender.informV3(USER, TrapSample.OUTLET_ON)).isTrue();
            world.adapters.log.await("rPDUOutletOn");
        }
    }

    @Test
    void wrong_users_passphrases_and_versions_are_counted_and_not_heard() throws Exception {
        try (ListeningWorld world = users();
                TrapSender sender = new TrapSender(world.port);
                TrapSender right = new TrapSender(world.port)) {
            sender.v3(user("nobody", "authentication-1"), TrapSample.LINK_DOWN);
            sender.v3(user("traps", "some-other-secret"), TrapSample.LINK_DOWN);
            sender.v2c(COMMUNITY, TrapSample.LINK_DOWN);
            right.v3(USER, TrapSample.TEST);
            world.adapters.log.await("apcTestTrap");
            assertThat(world.healthNow().detail()).contains("were refused");
            assertThat(world.adapters.log.lines()).hasSize(1);
            assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
        }
    }

    @Test
    void garbage_is_counted_and_forgiven() throws Exception {
        try (ListeningWorld world = communities();
                TrapSender sender = new TrapSender(world.port)) {
            new SyslogSender(world.port)
                    .datagrams(
                            new byte[0],
                            new byte[] {0x30},
                            new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1},
                            new byte[60_000],
                            "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            sender.v2c(COMMUNITY, TrapSample.TEST);
            world.adapters.log.await("apcTestTrap");
            assertThat(world.healthNow().detail()).contains("were not understood");
        }
    }

    static ListeningWorld communities() {
        return traps(Map.of("version", "2c"));
    }

    private static ListeningWorld traps(Map<String, String> config) {
        return ListeningWorld.start(Map.of())
                .listen(TrapKind.NAME, "snmp", config, Map.of("community", COMMUNITY));
    }

    private static ListeningWorld users() {
        return ListeningWorld.start(Map.of())
                .listen(
                        TrapKind.NAME,
                        "snmp",
                        Map.of("version", "3", "authProtocol", "SHA", "privProtocol", "AES"),
                        Map.of(
                                "securityName", USER.name(),
                                "authPassphrase", USER.authPassphrase(),
                                "privPassphrase", USER.privPassphrase()));
    }

    private static SnmpUser user(String name, String passphrase) {
        return new SnmpUser(
                name,
                false,
                SnmpUser.Auth.SHA,
                SnmpUser.Privacy.AES,
                passphrase,
                "privacy-privacy-1");
    }
}
