package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.PduCommand.ObservePdu;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceEvent.SourceDisabled;
import com.opscenter.sources.api.SourceEvent.SourceEnabled;
import com.opscenter.vault.api.CredentialEvent.CredentialRotated;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a registration in the history to readings, samples and health.
class PollSourcesTest {

    private LabPdu pdu;
    private AdapterWorld world;
    private RegisteredLab lab;

    @BeforeEach
    void start() throws Exception {
        pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2));
        world = AdapterWorld.start();
        lab = new RegisteredLab(world);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        pdu.close();
    }

    private ObserveHealth awaitHealth(HealthStatus status) {
        return world.commands.await(ObserveHealth.class, health -> health.status() == status);
    }

    private SourceRunner runner() {
        return world.bean(ServedSources.class).served(RegisteredLab.SOURCE).orElseThrow();
    }

    private PollOutcome poll() throws Exception {
        return runner().pollNow().get();
    }

    @Test
    void a_registered_source_is_read_at_once() {
        lab.register(pdu);
        assertThat(awaitHealth(HealthStatus.ONLINE).lastSuccess()).isNotNull();
        assertThat(world.commands.await(ObserveCapabilities.class).devices()).isEqualTo(1);
        assertThat(world.commands.await(ObservePdu.class).reading().model()).isEqualTo("AP8959");
        world.commands.await(ObserveOutlet.class, one -> one.outlet().number() == 8);
        var polled = world.telemetry.polls().getFirst();
        assertThat(polled.sourceId()).isEqualTo("pdu-1");
        assertThat(polled.site()).isEqualTo("home-rack");
        assertThat(polled.samples())
                .extracting(sample -> sample.key() + " " + sample.metric())
                .contains("outlet/pdu-1/1 currentDeciamps", "pdu/pdu-1 currentDeciamps");
        assertThat(world.secrets.purposes()).containsOnly("poll source/pdu-1");
    }

    @Test
    void only_differences_are_told() throws Exception {
        lab.register(pdu);
        world.commands.await(ObserveOutlet.class, one -> one.outlet().number() == 8);
        poll();
        world.commands.forget();
        pdu.press(5, false);
        poll();
        assertThat(world.commands.all())
                .singleElement()
                .isInstanceOfSatisfying(
                        ObserveOutlet.class,
                        one -> {
                            assertThat(one.outlet().number()).isEqualTo(5);
                            assertThat(one.reading().state()).isEqualTo(OutletState.OFF);
                        });
    }

    @Test
    void a_silent_device_is_offline_once_and_online_again() throws Exception {
        lab.register(pdu);
        awaitHealth(HealthStatus.ONLINE);
        pdu.breakWith(Mode.SILENT);
        assertThat(poll().read()).isFalse();
        assertThat(poll().detail()).contains("No answer");
        assertThat(world.commands.all(ObserveHealth.class))
                .filteredOn(health -> health.status() == HealthStatus.OFFLINE)
                .singleElement()
                .satisfies(health -> {
                    assertThat(health.reason()).isEqualTo(HealthReason.COMMUNICATION);
                    assertThat(health.lastSuccess()).isNotNull();
                });
        world.commands.forget();
        pdu.mend();
        assertThat(poll().read()).isTrue();
        awaitHealth(HealthStatus.ONLINE);
    }

    @Test
    void a_clock_that_jumps_is_followed() throws Exception {
        lab.register(pdu);
        awaitHealth(HealthStatus.ONLINE);
        pdu.breakWith(Mode.WRONG_ENGINE_TIME);
        poll();
        assertThat(poll().read()).isTrue();
    }

    @Test
    void the_circuit_opens_after_three_failures_and_a_request_goes_through() throws Exception {
        lab.register(pdu);
        awaitHealth(HealthStatus.ONLINE);
        pdu.breakWith(Mode.SILENT);
        for (int i = 0; i < 3; i++) {
            poll();
        }
        var sources = world.bean(ServedSources.class);
        var polling = sources.polling(RegisteredLab.SOURCE).orElseThrow();
        assertThat(polling.circuit()).isEqualTo("open");
        assertThat(polling.consecutiveFailures()).isEqualTo(3);
        pdu.mend();
        assertThat(poll().read()).isTrue();
        assertThat(sources.polling(RegisteredLab.SOURCE).orElseThrow().circuit())
                .isEqualTo("closed");
    }

    @Test
    void a_rotated_credential_is_used_at_once() {
        SnmpUser ops = pdu.users().ops();
        SnmpUser wrong =
                new SnmpUser(
                        ops.name(),
                        true,
                        ops.auth(),
                        ops.privacy(),
                        "not the passphrase",
                        ops.privPassphrase());
        lab.register(pdu, wrong, 30);
        assertThat(awaitHealth(HealthStatus.OFFLINE).reason())
                .isEqualTo(HealthReason.AUTHENTICATION);
        world.secrets.put(
                RegisteredLab.CREDENTIAL, LabAccess.draft(pdu.port(), ops, "").credentials());
        world.history.append(new CredentialRotated(RegisteredLab.CREDENTIAL, "PDU-1", Set.of(), 2));
        awaitHealth(HealthStatus.ONLINE);
    }

    @Test
    void a_disabled_source_is_left_alone_until_it_is_enabled() {
        lab.register(pdu);
        awaitHealth(HealthStatus.ONLINE);
        var sources = world.bean(ServedSources.class);
        world.history.append(new SourceDisabled(RegisteredLab.SOURCE));
        while (sources.polling(RegisteredLab.SOURCE).isPresent()) {
            Thread.onSpinWait();
        }
        world.commands.forget();
        world.history.append(new SourceEnabled(RegisteredLab.SOURCE));
        awaitHealth(HealthStatus.ONLINE);
    }

    @Test
    void what_could_not_be_stored_is_told_at_the_next_poll() throws Exception {
        world.commands.away(true);
        lab.register(pdu);
        while (world.telemetry.polls().isEmpty()) {
            Thread.onSpinWait();
        }
        world.commands.away(false);
        poll();
        awaitHealth(HealthStatus.ONLINE);
        world.commands.await(ObserveOutlet.class, one -> one.outlet().number() == 8);
    }

    @Test
    void the_log_of_exchanges_holds_no_secret() throws Exception {
        lab.register(pdu);
        awaitHealth(HealthStatus.ONLINE);
        var log = world.bean(ServedSources.class).log(RegisteredLab.SOURCE, 50);
        assertThat(log).isNotEmpty().allMatch(exchange -> exchange.ms() >= 0);
        assertThat(log.toString())
                .doesNotContain(
                        pdu.users().ops().authPassphrase(),
                        pdu.users().ops().privPassphrase(),
                        pdu.users().community());
    }
}
