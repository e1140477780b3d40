package com.opscenter.adapters.librenms;

import static com.opscenter.adapters.librenms.LibreNmsWorld.DOWN;
import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.CertificateStory;
import com.opscenter.adapters.http.CertificateStory.Secure;
import com.opscenter.adapters.support.Shown;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import java.util.Map;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong with LibreNMS: health says why, nothing that stands is taken for over, no
/// secret shows, and the next poll after it is mended works.
class BrokenLibreNmsTest {

    private final Shown shown = new Shown();
    private LibreNmsWorld world;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start();
        world.lab.truth().raise(NAS, DOWN);
        world.online();
    }

    @AfterEach
    void stop() throws Exception {
        shown.close();
        world.close();
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
        CertificateStory.tell(world.adapters, LibreNmsWorld.SOURCE, this::secure);
        noSecretShows();
    }

    private Secure secure(int port, ServerSocketFactory sockets) throws Exception {
        LabLibreNms lab =
                LabLibreNms.start(
                        LibreNmsWorld.world(), LabLibreNms.generatedToken(), port, sockets);
        world.adapters.secrets.put(LibreNmsWorld.CREDENTIAL, Map.of("token", lab.token()));
        return new Secure(
                lab, lab.port(), LibreNmsWorld.settings(lab.endpoint().replace("http:", "https:")));
    }

    /// Neither our token nor the SNMP secrets LibreNMS tells of its devices.
    private void noSecretShows() {
        shown.without(
                world.adapters, LibreNmsWorld.SOURCE, LibreNmsWorld.COMMUNITY, world.lab.token());
    }
}
