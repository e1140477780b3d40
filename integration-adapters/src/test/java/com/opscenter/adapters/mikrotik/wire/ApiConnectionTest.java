package com.opscenter.adapters.mikrotik.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests and replies on one connection, sentence by sentence.
class ApiConnectionTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    private final AtomicInteger ends = new AtomicInteger();
    private ScriptedDevice device;
    private ApiConnection connection;

    @BeforeEach
    void connect() throws IOException {
        device = new ScriptedDevice();
        connection =
                new ApiConnection(
                                device.socket(),
                                new WireLimits(1000, 2000, 4000),
                                ends::incrementAndGet,
                                (_, _) -> {})
                        .start();
    }

    @AfterEach
    void hangUp() throws IOException {
        connection.close();
        device.close();
    }

    private Call begin(String path) throws IOException {
        return connection.begin(Command.of(path));
    }

    private static List<Map<String, String>> rows(Call call) throws Exception {
        return call.await(TIME).rows();
    }

    @Test
    void replies_find_their_requests_in_any_order() throws Exception {
        Call first = begin("/a/print");
        Call second = begin("/b/print");
        assertThat(device.next()).containsExactly("/a/print", ".tag=1");
        assertThat(device.next()).containsExactly("/b/print", ".tag=2");
        device.say("!re", ".tag=2", "=n=b1");
        device.say("!re", "=n=a1", ".tag=1");
        device.say("!re", ".tag=2", "=n=b2");
        device.say("!done", ".tag=2");
        assertThat(rows(second)).containsExactly(Map.of("n", "b1"), Map.of("n", "b2"));
        device.say("!done", ".tag=1");
        assertThat(rows(first)).containsExactly(Map.of("n", "a1"));
    }

    @Test
    void empty_and_words_of_later_versions_do_not_end_a_request() throws Exception {
        Call call = begin("/ip/neighbor/print");
        device.say("!empty", ".tag=1");
        device.say("!progress", ".tag=1", "=percent=50");
        device.say("!re", ".tag=99", "=n=of nobody");
        device.say("!done", ".tag=1");
        assertThat(rows(call)).isEmpty();
        Call next = begin("/b/print");
        device.say("!done", ".tag=2", "=ret=*1F");
        assertThat(next.await(TIME).returned()).isEqualTo("*1F");
    }

    @Test
    void a_trap_ends_with_its_done() throws Exception {
        Call refused = begin("/x/print");
        Call fine = begin("/y/print");
        device.say("!trap", ".tag=1", "=category=0", "=message=no such command prefix");
        device.say("!done", ".tag=1");
        device.say("!done", ".tag=2");
        assertThatThrownBy(() -> rows(refused))
                .isInstanceOfSatisfying(
                        TrapException.class,
                        trap -> {
                            assertThat(trap.words()).isEqualTo("no such command prefix");
                            assertThat(trap.isMissing()).isTrue();
                        });
        assertThat(rows(fine)).isEmpty();
    }

    @Test
    void fatal_takes_every_request_with_it() throws Exception {
        Call one = begin("/a/print");
        Call other = begin("/b/print");
        device.say("!fatal", "session terminated on request");
        for (Call call : List.of(one, other)) {
            assertThatThrownBy(() -> rows(call))
                    .isInstanceOf(FatalException.class)
                    .hasMessage("session terminated on request");
        }
        assertThat(connection.isOpen()).isFalse();
        assertThatThrownBy(() -> begin("/c/print")).isInstanceOf(FatalException.class);
        assertThat(ends).hasValue(1);
    }

    @Test
    void an_end_takes_every_request_with_it() throws Exception {
        Call one = begin("/a/print");
        device.say("!re", ".tag=1", "=n=half");
        device.hangUp();
        assertThatThrownBy(() -> rows(one)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> begin("/c/print")).isInstanceOf(IOException.class);
    }

    @Test
    void garbage_is_not_waited_for() throws Exception {
        Call call = begin("/a/print");
        device.send("HTTP/1.1 400 Bad Request\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> rows(call)).isInstanceOf(GarbledException.class);
        assertThat(connection.hasSpoken()).isFalse();
    }

    @Test
    void rows_beyond_all_measure_end_the_connection() throws Exception {
        Call call = begin("/a/print");
        for (int i = 0; i < 6; i++) {
            device.say("!re", ".tag=1", "=c=" + "x".repeat(900));
        }
        assertThatThrownBy(() -> rows(call)).isInstanceOf(GarbledException.class);
    }

    @Test
    void silence_is_given_up() throws Exception {
        Call call = begin("/a/print");
        assertThatThrownBy(() -> call.await(Duration.ofMillis(50)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void what_is_listened_to_ends_when_cancelled() throws Exception {
        BlockingQueue<Map<String, String>> told = new LinkedBlockingQueue<>();
        Call listening = connection.listen(Command.of("/interface/listen"), told::add);
        device.say("!re", ".tag=1", "=.id=*1", "=running=false");
        assertThat(told.take()).containsEntry("running", "false");
        Call cancel = connection.cancel(listening);
        assertThat(device.next()).containsExactly("/interface/listen", ".tag=1");
        assertThat(device.next()).containsExactly("/cancel", "=tag=1", ".tag=2");
        device.say("!trap", ".tag=1", "=category=2", "=message=interrupted");
        device.say("!done", ".tag=1");
        device.say("!done", ".tag=2");
        assertThat(rows(cancel)).isEmpty();
        assertThatThrownBy(() -> rows(listening)).hasMessage("interrupted");
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_closed_connection_ends_its_requests_and_is_told_once() throws Exception {
        Call call = begin("/a/print");
        connection.close();
        connection.close();
        assertThatThrownBy(() -> rows(call)).isInstanceOf(EOFException.class);
        assertThat(ends).hasValue(1);
    }
}
