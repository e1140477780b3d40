package com.opscenter.adapters.librenms;

import static com.opscenter.adapters.librenms.LibreNmsWorld.DOWN;
import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.tls.SelfSigned;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
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

/// Whatever is wrong with LibreNMS: health says why, nothing that stands is taken for over, no
/// secret shows, and the next poll after it is mended works.
class BrokenLibreNmsTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private LibreNmsWorld world;

    @BeforeEach
    void start() throws Exception {
        log.start();
        root().addAppender(log);
        world = LibreNmsWorld.start();
        world.lab.truth().raise(NAS, DOWN);
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
        "WRONG_TOKEN,  AUTHENTICATION, check the API token",
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
        assertThat(world.adapters.commands.all(ClearAlert.class)).isEmpty();
        noSecretShows();
    }

    @Test
    void a_server_that_is_gone_is_said_to_be_gone() throws Exception {
        // Nothing is under way that would be broken off.
        world.poll();
        world.lab.close();
        assertThat(world.poll().read()).isFalse();
        assertThat(world.awaitHealth(HealthStatus.OFFLINE).detail()).contains("Nothing listens");
    }

    @Test
    void a_certificate_is_believed_on_first_use_and_no_other_after() throws Exception {
        SelfSigned first = SelfSigned.fresh("librenms");
        int port;
        try (LabLibreNms secure = secure(first, 0)) {
            port = secure.port();
            change(secure);
            assertThat(world.poll().read()).isTrue();
        }
        try (LabLibreNms other = secure(SelfSigned.fresh("other"), port)) {
            assertThat(other.port()).isEqualTo(port);
            fails("has the SHA-256 fingerprint");
        }
        SelfSigned old = SelfSigned.fresh("old", Instant.now().minus(Duration.ofDays(1)));
        try (LabLibreNms expired = secure(old, 0)) {
            change(expired);
            fails("expired on");
        }
        noSecretShows();
    }

    private static LabLibreNms secure(SelfSigned certificate, int port) throws Exception {
        return LabLibreNms.start(
                LibreNmsWorld.world(),
                LabLibreNms.generatedToken(),
                port,
                certificate.context().getServerSocketFactory());
    }

    private void change(LabLibreNms to) {
        String endpoint = to.endpoint().replace("http:", "https:");
        world.adapters.secrets.put(LibreNmsWorld.CREDENTIAL, Map.of("token", to.token()));
        world.adapters.commands.forget();
        world.adapters.history.append(
                new SourceChanged(LibreNmsWorld.SOURCE, LibreNmsWorld.settings(endpoint)));
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

    /// Neither our token nor the SNMP secrets LibreNMS tells of its devices.
    private void noSecretShows() {
        List<Object> shown =
                List.of(
                        log.list,
                        world.adapters.commands.all(),
                        world.adapters.telemetry.polls(),
                        world.adapters.bean(ServedSources.class).log(LibreNmsWorld.SOURCE, 200));
        for (Object one : shown) {
            assertThat(one.toString()).doesNotContain(LibreNmsWorld.COMMUNITY, world.lab.token());
        }
    }
}
