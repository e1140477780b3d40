package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.push.api.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventStreamTest {

    private static final String ORG = "00000000-0000-4000-8000-000000000001";
    private static final String POWER = Topics.of(ORG, "power");
    private static final String QUEUE = CommandQueue.DESTINATION;
    private static final Actor ME = new Actor(Actor.Type.SERVICE, "me");

    private final Broker broker = new Broker(JsonMapper.builder().build(), Clock.systemUTC());
    private final SlowReader reader = new SlowReader();

    EventStreamTest() {
        Caller caller =
                new Caller(ME, null, "me", Set.of(), Set.of(), List.of(), ORG, null, null, null);
        Map<String, String> words = new LinkedHashMap<>();
        words.put(POWER, ORG + ".power");
        words.put(QUEUE, "commands");
        EventStream stream = new EventStream(caller, words, 100, () -> 500, reader);
        words.keySet().forEach(destination -> broker.hear(stream, destination));
        Thread.ofVirtual().start(() -> run(stream));
    }

    @Test
    void an_event_names_the_topic_as_it_was_asked_for_and_carries_the_frame() {
        reader.read();
        broker.broadcast(POWER, frame(Frame.BEAT, 100, 100));
        assertThat(reader.until("\n\n"))
                .startsWith("event: " + ORG + ".power\ndata: {\"topic\":\"power\",")
                .endsWith("}\nid: 100\n\n");
    }

    @Test
    void the_id_is_the_position_up_to_which_all_topics_were_sent() {
        reader.read();
        broker.broadcast(POWER, frame(Frame.DELTA, 100, 105));
        broker.mark(QUEUE, 103);
        broker.mark(QUEUE, 110);
        assertThat(reader.until("id: 105\n\n"))
                .containsSubsequence("id: 100\n\n", "id: 103\n\n", "id: 105\n\n");
    }

    @Test
    void a_delta_that_was_sent_before_is_left_out() {
        reader.read();
        broker.broadcast(POWER, frame(Frame.DELTA, 100, 120));
        broker.broadcast(POWER, frame(Frame.DELTA, 110, 115));
        broker.broadcast(POWER, frame(Frame.DELTA, 115, 125));
        assertThat(reader.until("\"position\":125"))
                .contains("\"position\":120")
                .doesNotContain("\"position\":115,");
    }

    @Test
    void somebody_elses_commands_are_not_heard() {
        reader.read();
        broker.tell(QUEUE, new Actor(Actor.Type.USER, "other"), 101, Map.of("is", "theirs"));
        broker.tell(QUEUE, ME, 102, Map.of("is", "mine"));
        assertThat(reader.until("event: commands\ndata: {\"is\":\"mine\"}\n"))
                .doesNotContain("theirs");
    }

    @Test
    void who_was_too_slow_is_told_once_from_where_to_take_a_snapshot() {
        broker.broadcast(POWER, frame(Frame.BEAT, 100, 100));
        reader.awaitWriting();
        for (int i = 0; i < 200; i++) {
            broker.broadcast(POWER, large(101 + i));
        }
        reader.read();
        reader.until("event: resync\ndata: {\"position\":500}\nid: 500\n\n");
        broker.broadcast(POWER, frame(Frame.DELTA, 500, 501));
        assertThat(reader.until("\"position\":501"))
                .containsOnlyOnce("resync")
                .doesNotContain("xxx");
    }

    private static void run(EventStream stream) {
        try {
            stream.write();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes nothing before it reads.
    private static final class SlowReader extends OutputStream {

        private final AtomicReference<String> taken = new AtomicReference<>("");
        private final CountDownLatch reads = new CountDownLatch(1);
        private final CountDownLatch writing = new CountDownLatch(1);

        void read() {
            reads.countDown();
        }

        void awaitWriting() {
            await(writing);
        }

        /// Everything, once the text is among it.
        String until(String text) {
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!taken.get().contains(text)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("never came: " + text + ", but: " + taken.get());
                }
                LockSupport.parkNanos(100_000);
            }
            return taken.get();
        }

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException("written in one piece");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            writing.countDown();
            await(reads);
            String more = new String(bytes, from, length, StandardCharsets.UTF_8);
            taken.updateAndGet(before -> before + more);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(10, TimeUnit.SECONDS)) {
                    throw new AssertionError("nothing happens");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Frame frame(String kind, long previous, long position) {
        return new Frame("power", kind, previous, position, Instant.EPOCH, List.of(), null);
    }

    private static Frame large(long position) {
        Frame.Entry entry =
                new Frame.Entry(
                        "outlet/pdu-1/1", "x".repeat(30_000), Instant.EPOCH, 30, "pdu-1", false);
        return new Frame("power", Frame.DELTA, 100, position, Instant.EPOCH, List.of(entry), null);
    }
}
