package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.push.api.Frame;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

class SlowClientTest {

    private static final String TOPIC = "/topic/00000000-0000-4000-8000-000000000001.power";

    private final Broker broker = new Broker(JsonMapper.builder().build(), Clock.systemUTC());

    @Test
    void a_client_that_stops_reading_loses_its_backlog_and_is_told_to_take_a_snapshot()
            throws Exception {
        CountDownLatch reads = new CountDownLatch(1);
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        hear(socket("slow", reads, received));
        String large = "x".repeat(30_000);
        for (int i = 1; i <= 60; i++) {
            broker.broadcast(TOPIC, delta(i, large));
        }
        reads.countDown();
        assertThat(lastOf(received)).contains("\"kind\":\"resync\"");
    }

    @Test
    void a_client_that_stops_reading_holds_up_no_other() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        hear(socket("stopped", new CountDownLatch(1), new LinkedBlockingQueue<>()));
        hear(socket("other", new CountDownLatch(0), received));
        for (int i = 1; i <= 10; i++) {
            broker.broadcast(TOPIC, delta(i, "small"));
        }
        for (int i = 1; i <= 10; i++) {
            assertThat(received.poll(5, TimeUnit.SECONDS)).contains("\"position\":" + i);
        }
    }

    @Test
    void another_subscription_id_gets_its_own_header() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        Connection connection = new Connection(socket("named", new CountDownLatch(0), received));
        connection.start();
        broker.subscribe(connection, "sub-0", TOPIC);
        broker.broadcast(TOPIC, delta(1, "small"));
        assertThat(received.poll(5, TimeUnit.SECONDS))
                .startsWith("MESSAGE\n")
                .contains("subscription:sub-0\n", "destination:" + TOPIC + "\n")
                .endsWith("\0");
    }

    private void hear(WebSocketSession socket) {
        Connection connection = new Connection(socket);
        connection.start();
        broker.subscribe(connection, TOPIC, TOPIC);
    }

    private static Frame delta(long position, String value) {
        Frame.Entry entry =
                new Frame.Entry("outlet/pdu-1/1", value, Instant.EPOCH, 30, "pdu-1", false);
        return new Frame(
                "power", Frame.DELTA, position - 1, position, Instant.EPOCH, List.of(entry), null);
    }

    private static String lastOf(BlockingQueue<String> received) throws InterruptedException {
        String last = "";
        for (String next = received.poll(5, TimeUnit.SECONDS);
                next != null;
                next = last.contains("resync") ? null : received.poll(5, TimeUnit.SECONDS)) {
            last = next;
        }
        return last;
    }

    /// A socket whose client reads only once the latch is open.
    private static WebSocketSession socket(
            String id, CountDownLatch reads, BlockingQueue<String> received) {
        return (WebSocketSession)
                Proxy.newProxyInstance(
                        WebSocketSession.class.getClassLoader(),
                        new Class<?>[] {WebSocketSession.class},
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "getId" -> id;
                                    case "sendMessage" -> {
                                        reads.await();
                                        received.add(((TextMessage) arguments[0]).getPayload());
                                        yield null;
                                    }
                                    default -> null;
                                });
    }
}
