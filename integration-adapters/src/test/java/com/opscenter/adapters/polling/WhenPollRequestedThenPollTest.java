package com.opscenter.adapters.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.AnswerPoll;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.PollRequested;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenPollRequestedThenPollTest {

    private static final SourceId SOURCE = new SourceId("pdu-1");

    private AdapterWorld world;

    @BeforeEach
    void start() {
        world = AdapterWorld.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    /// As the workers do it: once it may be done here.
    private void request(Instant deadline) throws Exception {
        PollRequested requested = new PollRequested(SOURCE, "command-1", deadline);
        WhenPollRequestedThenPoll reaction = world.bean(WhenPollRequestedThenPoll.class);
        while (!reaction.isHere(requested)) {
            Thread.sleep(10);
        }
        reaction.react(requested, world.history.append(requested), false);
    }

    @Test
    void a_poll_that_reads_nothing_is_answered_with_the_reason() throws Exception {
        var settings =
                new Settings(
                        "apc-pdu",
                        "PDU-1",
                        "home-rack",
                        "snmp://127.0.0.1:161",
                        Map.of(),
                        new CredentialId("gone"),
                        new Intervals(30, 30, 300),
                        true,
                        true);
        world.history.append(new SourceRegistered(SOURCE, settings));
        request(Instant.now().plusSeconds(30));
        AnswerPoll answer = world.commands.await(AnswerPoll.class);
        assertThat(answer.read()).isFalse();
        assertThat(answer.detail()).contains("not in the vault any more");
        assertThat(world.commands.await(ObserveHealth.class).status())
                .isEqualTo(HealthStatus.OFFLINE);
    }

    @Test
    void a_source_nobody_serves_is_left_to_the_deadline() throws Exception {
        request(Instant.now().plusMillis(300));
        assertThat(world.commands.all()).isEmpty();
    }
}
