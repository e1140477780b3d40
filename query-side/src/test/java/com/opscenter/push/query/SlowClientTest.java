package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.push.api.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SlowClientTest {

    private static final String POWER = "/topic/00000000-0000-4000-8000-000000000001.power";
    private static final String SOURCES = "/topic/00000000-0000-4000-8000-000000000001.sources";
    private static final String LARGE = "x".repeat(30_000);

    private final Broker broker = new Broker(JsonMapper.builder().build(), Clock.systemUTC());

    @Test
    void a_client_that_stops_reading_is_told_once_for_each_topic_to_take_a_snapshot()
            throws Exception {
        FakeSocket slow = FakeSocket.stopped();
        hear(slow, POWER, SOURCES);
        broker.broadcast(POWER, delta(1, "on its way"));
        for (int i = 2; i <= 200; i++) {
            broker.broadcast(POWER, delta(i, LARGE));
        }
        slow.read();
        assertThat(slow.nextText()).contains("on its way");
        assertThat(List.of(slow.nextText(), slow.nextText()))
                .allSatisfy(frame -> assertThat(frame).contains("\"kind\":\"resync\""))
                .anySatisfy(frame -> assertThat(frame).contains(POWER, "\"position\":200"))
                .anySatisfy(frame -> assertThat(frame).contains(SOURCES));
    }

    @Test
    void it_hears_on_from_the_snapshot_it_was_told_to_take() throws Exception {
        FakeSocket slow = FakeSocket.stopped();
        hear(slow, POWER);
        broker.broadcast(POWER, delta(1, "on its way"));
        for (int i = 2; i <= 60; i++) {
            broker.broadcast(POWER, delta(i, LARGE));
        }
        slow.read();
        assertThat(slow.nextText()).contains("\"position\":1,");
        assertThat(slow.nextText()).contains("resync");
        broker.broadcast(POWER, delta(61, "heard again"));
        assertThat(slow.nextText()).contains("heard again");
    }

    @Test
    void a_client_that_stops_reading_holds_up_no_other() throws Exception {
        FakeSocket other = FakeSocket.reading();
        hear(FakeSocket.stopped(), POWER);
        hear(other, POWER);
        for (int i = 1; i <= 100; i++) {
            broker.broadcast(POWER, delta(i, LARGE));
            assertThat(other.nextText()).contains("\"position\":" + i + ",");
        }
    }

    @Test
    void somebody_who_asks_without_taking_the_answers_is_sent_away() throws Exception {
        FakeSocket slow = FakeSocket.stopped();
        Connection connection = new Connection(slow.session(), slow, broker::resync);
        connection.answer("short");
        for (int i = 0; i < 40; i++) {
            connection.answer(LARGE);
        }
        slow.read();
        slow.closing();
    }

    private void hear(FakeSocket socket, String... destinations) {
        Connection connection = new Connection(socket.session(), socket, broker::resync);
        for (String destination : destinations) {
            connection.subscriptions().put(destination, destination);
            broker.hear(connection, destination);
        }
    }

    private static Frame delta(long position, String value) {
        Frame.Entry entry =
                new Frame.Entry("outlet/pdu-1/1", value, Instant.EPOCH, 30, "pdu-1", false);
        return new Frame(
                "power", Frame.DELTA, position - 1, position, Instant.EPOCH, List.of(entry), null);
    }
}
