package com.opscenter.adapters.opnsense;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.CertificateStory;
import com.opscenter.adapters.http.CertificateStory.Secure;
import com.opscenter.adapters.support.Shown;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.opnsense.DemoOpnsense;
import com.opscenter.lab.opnsense.LabOpnsense;
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

/// Whatever is wrong with OPNsense: health says why, nothing on its list is taken for gone, no
/// secret shows, and the next poll after it is mended works.
class BrokenOpnsenseTest {

    private final Shown shown = new Shown();
    private OpnsenseWorld world;

    @BeforeEach
    void start() throws Exception {
        world = OpnsenseWorld.start();
        world.lab.truth().put("203.0.113.7");
        world.lab.truth().alert(OpnsenseWorld.SQL, "203.0.113.80", "10.20.0.16", 443);
        world.online();
    }

    @AfterEach
    void stop() throws Exception {
        shown.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_TOKEN,  AUTHENTICATION, check the API key",
        "SILENT,       COMMUNICATION,  No answer",
        "RESET,        COMMUNICATION,  broke the connection off",
        "RESET_MIDWAY, COMMUNICATION,  broke the connection off",
        "SLOW,         COMMUNICATION,  not done with its answer",
        "GARBAGE,      PROTOCOL,       not in HTTP",
        "HTML,         PROTOCOL,       text/html where JSON was due",
        "EMPTY,        PROTOCOL,       nothing where JSON was due",
        "HUGE,         PROTOCOL,       more than 1024 KiB",
        "TRUNCATED,    PROTOCOL,       calls itself JSON",
        "ERROR_INSIDE, PROTOCOL,       an error inside",
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
        CertificateStory.tell(world.adapters, OpnsenseWorld.SOURCE, this::secure);
        noSecretShows();
    }

    private Secure secure(int port, ServerSocketFactory sockets) throws Exception {
        LabOpnsense lab =
                LabOpnsense.start(
                        OpnsenseWorld.world(), LabOpnsense.Key.generated(), port, sockets);
        world.adapters.secrets.put(
                OpnsenseWorld.CREDENTIAL,
                Map.of("key", lab.key().key(), "secret", lab.key().secret()));
        return new Secure(
                lab,
                lab.port(),
                OpnsenseWorld.settings(
                        lab.endpoint().replace("http:", "https:"),
                        Map.of("wans", DemoOpnsense.wans())));
    }

    /// Neither our key nor what strangers sent through the firewall.
    private void noSecretShows() {
        shown.without(
                world.adapters,
                OpnsenseWorld.SOURCE,
                "lab-canary",
                world.lab.key().key(),
                world.lab.key().secret());
    }
}
