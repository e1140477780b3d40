package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HeartBeatTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void it_is_due_as_often_as_it_was_promised() {
        HeartBeat beat = HeartBeat.agreed(0, 10_000);
        assertThat(beat.isDue(Duration.ofSeconds(9))).isFalse();
        assertThat(beat.isDue(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void a_client_that_wants_none_gets_none() {
        assertThat(HeartBeat.agreed(10_000, 0).isDue(Duration.ofHours(1))).isFalse();
    }

    @Test
    void a_connection_says_something_before_its_silence_would_last_too_long() throws Exception {
        FakeSocket socket = FakeSocket.reading();
        listening(socket).keepAlive(LONG);
        assertThat(socket.nextText()).isEqualTo("\n");
    }

    @Test
    void nothing_is_added_to_what_a_client_has_not_taken() {
        FakeSocket slow = FakeSocket.stopped();
        Connection connection = listening(slow);
        connection.answer("on its way");
        connection.keepAlive(LONG);
        assertThat(slow.onTheirWay()).isEqualTo(1);
        assertThat(connection.isSilent()).isFalse();
    }

    private static Connection listening(FakeSocket socket) {
        Broker broker = new Broker(JsonMapper.builder().build(), Clock.systemUTC());
        Connection connection = new Connection(socket.session(), socket, broker::resync);
        Actor actor = new Actor(Actor.Type.SERVICE, "s");
        connection.admit(
                new Caller(
                        actor, null, "s", Set.of(), Set.of(), List.of(), "org", null, null, null),
                HeartBeat.agreed(0, LONG.toMillis()),
                true);
        return connection;
    }
}
