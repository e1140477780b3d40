package com.opscenter.adapters.hostmon;

import static com.opscenter.adapters.hostmon.ListWorld.NAS;
import static com.opscenter.adapters.hostmon.ListWorld.REPORT;
import static com.opscenter.adapters.hostmon.ListWorld.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.CertificateStory;
import com.opscenter.adapters.http.CertificateStory.Secure;
import com.opscenter.adapters.support.Shown;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.lab.hostmon.LabStatusPage;
import com.opscenter.lab.hostmon.StatusBoard.Outcome;
import com.opscenter.lab.http.Fault;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong with the list: health says why, nothing that is down is taken for over, no
/// secret shows, and the next poll after it is mended works.
class BrokenListTest {

    private final Shown shown = new Shown();
    private ListWorld world;

    @BeforeEach
    void start() throws Exception {
        world = ListWorld.start();
        world.beat(NAS, Outcome.DOWN);
        world.online(world.lab.report(), REPORT);
        world.adapters.commands.await(ReportAlert.class);
    }

    @AfterEach
    void stop() throws Exception {
        shown.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_TOKEN,  AUTHENTICATION, check user and password",
        "SILENT,       COMMUNICATION,  No answer",
        "RESET,        COMMUNICATION,  broke the connection off",
        "RESET_MIDWAY, COMMUNICATION,  broke the connection off",
        "SLOW,         COMMUNICATION,  not done with its answer",
        "GARBAGE,      PROTOCOL,       not in HTTP",
        "HTML,         PROTOCOL,       text/html where JSON was due",
        "EMPTY,        PROTOCOL,       nothing where JSON was due",
        "HUGE,         PROTOCOL,       more than 1024 KiB",
        "TRUNCATED,    PROTOCOL,       calls itself JSON",
        "ERROR_INSIDE, PROTOCOL,       without the list of monitors",
        "CRASHED,      PROTOCOL,       HTTP 500",
        "REDIRECT,     CONFIGURATION,  never followed"
    })
    void health_says_why_and_recovers_at_the_next_poll(
            Fault fault, HealthReason reason, String words) throws Exception {
        world.adapters.commands.forget();
        // Whoever has nothing new to say has nothing to break off.
        world.beat(8, Outcome.UP);
        world.lab.breakWith(fault);
        assertThat(world.poll().read()).isFalse();
        ObserveHealth offline = world.awaitHealth(HealthStatus.OFFLINE);
        assertThat(offline.detail()).contains(words);
        assertThat(offline.reason()).isEqualTo(reason);
        assertThat(world.adapters.commands.all(ClearAlert.class)).isEmpty();
        world.lab.mend();
        assertThat(world.poll().read()).isTrue();
        world.awaitHealth(HealthStatus.ONLINE);
        noSecretShows();
    }

    @Test
    void too_many_requests_are_said_and_waited_for() throws Exception {
        world.lab.breakWith(Fault.THROTTLED);
        assertThat(world.poll().read()).isFalse();
        assertThat(world.awaitHealth(HealthStatus.OFFLINE).detail())
                .contains("counts too many requests (HTTP 429)");
        int asked = world.lab.requests();
        world.poll();
        assertThat(world.lab.requests()).isEqualTo(asked);
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
        CertificateStory.tell(world.adapters, SOURCE, this::secure);
        noSecretShows();
    }

    private Secure secure(int port, ServerSocketFactory sockets) throws Exception {
        LabStatusPage lab = ListWorld.lab(world.began, port, sockets);
        return new Secure(
                lab,
                lab.port(),
                ListWorld.settings(lab.report().replace("http:", "https:"), REPORT));
    }

    private void noSecretShows() {
        shown.without(world.adapters, SOURCE, ListWorld.TOKEN);
    }
}
