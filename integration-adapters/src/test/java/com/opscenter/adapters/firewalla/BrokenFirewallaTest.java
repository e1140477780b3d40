package com.opscenter.adapters.firewalla;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.CertificateStory;
import com.opscenter.adapters.http.CertificateStory.Secure;
import com.opscenter.adapters.support.Shown;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.http.Fault;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockState;
import java.util.Map;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong with the cloud: health says why, nothing is taken for over or free, no secret
/// shows, and the next poll after it is mended works.
class BrokenFirewallaTest {

    private final Shown shown = new Shown();
    private FirewallaWorld world;

    @BeforeEach
    void start() throws Exception {
        world = FirewallaWorld.start();
        world.lab.truth().add(DemoFirewalla.BOX, "block", "ip", "203.0.113.7", BlockRule.NOTES);
        DemoFirewalla.scan(world.lab.truth());
        world.online();
    }

    @AfterEach
    void stop() throws Exception {
        shown.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_TOKEN,  AUTHENTICATION, check the personal access token",
        "SILENT,       COMMUNICATION,  No answer",
        "RESET,        COMMUNICATION,  broke the connection off",
        "RESET_MIDWAY, COMMUNICATION,  broke the connection off",
        "SLOW,         COMMUNICATION,  not done with its answer",
        "GARBAGE,      PROTOCOL,       not in HTTP",
        "HTML,         PROTOCOL,       text/html where JSON was due",
        "EMPTY,        PROTOCOL,       nothing where JSON was due",
        "HUGE,         PROTOCOL,       more than 1024 KiB",
        "TRUNCATED,    PROTOCOL,       calls itself JSON",
        "ERROR_INSIDE, PROTOCOL,       answered without a list",
        "CRASHED,      PROTOCOL,       HTTP 500",
        "REDIRECT,     CONFIGURATION,  never followed"
    })
    void health_says_why_and_recovers_at_the_next_poll(
            Fault fault, HealthReason reason, String words) throws Exception {
        world.adapters.commands.forget();
        world.lab.breakWith(fault);
        assertThat(world.poll().read()).isFalse();
        ObserveHealth offline = world.awaitHealth(HealthStatus.OFFLINE);
        assertThat(offline.detail()).contains(words);
        assertThat(offline.reason()).isEqualTo(reason);
        world.lab.mend();
        assertThat(world.poll().read()).isTrue();
        world.awaitHealth(HealthStatus.ONLINE);
        assertThat(world.adapters.commands.all(ObserveBlock.class))
                .noneMatch(one -> one.state() == BlockState.REMOVED);
        assertThat(world.adapters.commands.all(ClearAlert.class)).isEmpty();
        noSecretShows();
    }

    @Test
    void too_many_requests_are_said_and_waited_for() throws Exception {
        world.lab.breakWith(Fault.THROTTLED);
        assertThat(world.poll().read()).isFalse();
        ObserveHealth offline = world.awaitHealth(HealthStatus.OFFLINE);
        assertThat(offline.reason()).isEqualTo(HealthReason.COMMUNICATION);
        assertThat(offline.detail()).contains("counts too many requests (HTTP 429)");
        noSecretShows();
    }

    @Test
    void a_server_that_is_gone_is_said_to_be_gone() throws Exception {
        world.lab.close();
        assertThat(world.poll().read()).isFalse();
        assertThat(world.awaitHealth(HealthStatus.OFFLINE).detail()).contains("Nothing listens");
    }

    @Test
    void a_certificate_is_believed_on_first_use_and_no_other_after() throws Exception {
        CertificateStory.tell(world.adapters, FirewallaWorld.SOURCE, this::secure);
        noSecretShows();
    }

    private Secure secure(int port, ServerSocketFactory sockets) throws Exception {
        LabFirewalla lab =
                LabFirewalla.start(
                        FirewallaWorld.world(), LabFirewalla.generatedToken(), port, sockets);
        world.adapters.secrets.put(FirewallaWorld.CREDENTIAL, Map.of("token", lab.token()));
        return new Secure(
                lab,
                lab.port(),
                FirewallaWorld.settings(lab.endpoint().replace("http:", "https:"), Map.of()));
    }

    /// Neither our token nor what an alarm tells of others' secrets.
    private void noSecretShows() {
        shown.without(world.adapters, FirewallaWorld.SOURCE, "lab-canary", world.lab.token());
    }
}
