package com.opscenter.adapters.opnsense;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.opnsense.DemoOpnsense;
import com.opscenter.lab.opnsense.LabOpnsense;
import com.opscenter.lab.tls.SelfSigned;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/// Whatever is wrong with OPNsense: health says why, nothing on its list is taken for gone, no
/// secret shows, and the next poll after it is mended works.
class BrokenOpnsenseTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private OpnsenseWorld world;

    @BeforeEach
    void start() throws Exception {
        log.start();
        root().addAppender(log);
        world = OpnsenseWorld.start();
        world.lab.truth().put("203.0.113.7");
        world.lab.truth().alert(OpnsenseWorld.SQL, "203.0.113.80", "10.20.0.16", 443);
        world.online();
    }

    @AfterEach
    void stop() throws Exception {
        root().detachAppender(log);
        world.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
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
        SelfSigned first = SelfSigned.fresh("opnsense");
        int port;
        try (LabOpnsense secure = secure(first, 0)) {
            port = secure.port();
            change(secure);
            assertThat(world.poll().read()).isTrue();
        }
        try (LabOpnsense other = secure(SelfSigned.fresh("other"), port)) {
            assertThat(other.port()).isEqualTo(port);
            fails("has the SHA-256 fingerprint");
        }
        SelfSigned old = SelfSigned.fresh("old", Instant.now().minus(Duration.ofDays(1)));
        try (LabOpnsense expired = secure(old, 0)) {
            change(expired);
            fails("expired on");
        }
        noSecretShows();
    }

    private static LabOpnsense secure(SelfSigned certificate, int port) throws Exception {
        return LabOpnsense.start(
                OpnsenseWorld.world(),
                LabOpnsense.Key.generated(),
                port,
                certificate.context().getServerSocketFactory());
    }

    private void change(LabOpnsense to) {
        String endpoint = to.endpoint().replace("http:", "https:");
        world.adapters.secrets.put(
                OpnsenseWorld.CREDENTIAL,
                Map.of("key", to.key().key(), "secret", to.key().secret()));
        world.adapters.commands.forget();
        world.adapters.history.append(
                new SourceChanged(
                        OpnsenseWorld.SOURCE,
                        OpnsenseWorld.settings(endpoint, Map.of("wans", DemoOpnsense.wans()))));
        while (!world.runner().source().settings().endpoint().equals(endpoint)) {
            Thread.onSpinWait();
        }
    }

    /// The first poll may be one that the server before broke off when it went.
    private void fails(String words) throws Exception {
        world.poll();
        assertThat(world.poll().read()).isFalse();
        ObserveHealth offline =
                world.adapters.commands.await(
                        ObserveHealth.class,
                        health -> health.reason() == HealthReason.AUTHENTICATION);
        assertThat(offline.status()).isEqualTo(HealthStatus.OFFLINE);
        assertThat(offline.detail()).contains(words);
    }

    /// Neither our key nor what strangers sent through the firewall.
    private void noSecretShows() {
        List<Object> shown =
                List.of(
                        log.list,
                        world.adapters.commands.all(),
                        world.adapters.telemetry.polls(),
                        world.adapters.bean(ServedSources.class).log(OpnsenseWorld.SOURCE, 200));
        for (Object one : shown) {
            assertThat(one.toString())
                    .doesNotContain("lab-canary", world.lab.key().key(), world.lab.key().secret());
        }
    }
}
