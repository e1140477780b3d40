package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourierTest {

    private static final int FRAMES = 20_000;

    private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final List<Throwable> losses = new ArrayList<>();
    private final FakeSocket socket = FakeSocket.stopped();
    private final Courier courier =
            new Courier(
                    waiting::poll, (frame, taken) -> socket.send(frame, true, taken), losses::add);

    @Test
    void what_the_socket_takes_is_sent_before_the_call_returns() throws Exception {
        socket.read();
        bring("one");
        bring("two");
        assertThat(waiting).isEmpty();
        assertThat(List.of(socket.nextText(), socket.nextText())).containsExactly("one", "two");
        assertThat(courier.isOnItsWay()).isFalse();
    }

    @Test
    void behind_a_frame_on_its_way_the_others_wait_in_order() throws Exception {
        bring("one");
        bring("two");
        bring("three");
        assertThat(courier.isOnItsWay()).isTrue();
        assertThat(socket.onTheirWay()).isEqualTo(1);
        socket.read();
        assertThat(List.of(socket.nextText(), socket.nextText(), socket.nextText()))
                .containsExactly("one", "two", "three");
    }

    @Test
    void a_loss_is_told_once_and_nothing_is_sent_after_it() {
        bring("one");
        socket.breaks(new IOException("broken pipe"));
        bring("two");
        assertThat(losses).singleElement().isInstanceOf(IOException.class);
        assertThat(socket.onTheirWay()).isEqualTo(1);
    }

    @Test
    void a_socket_that_closed_meanwhile_is_a_loss() {
        Courier late =
                new Courier(
                        waiting::poll,
                        (_, _) -> {
                            throw new IllegalStateException("closed");
                        },
                        losses::add);
        waiting.add(new byte[1]);
        late.call();
        assertThat(losses).singleElement().isInstanceOf(IllegalStateException.class);
    }

    /// Some sends are taken at once, others by another thread a little later.
    @Test
    void nothing_is_left_behind_or_overtaken_while_all_of_them_call() throws Exception {
        List<Integer> arrived = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(FRAMES);
        try (ExecutorService later = Executors.newSingleThreadExecutor();
                ExecutorService callers = Executors.newFixedThreadPool(4)) {
            Courier busy =
                    new Courier(
                            waiting::poll,
                            (frame, taken) -> {
                                int number = Integer.parseInt(text(frame));
                                arrived.add(number);
                                all.countDown();
                                take(number % 3 == 0, later, taken);
                            },
                            losses::add);
            IntStream.range(0, FRAMES)
                    .forEach(number -> {
                        waiting.add(bytes(Integer.toString(number)));
                        callers.execute(busy::call);
                    });
            all.await();
        }
        assertThat(losses).isEmpty();
        assertThat(arrived).isEqualTo(IntStream.range(0, FRAMES).boxed().toList());
    }

    private static void take(boolean byAnother, ExecutorService later, Wire.Taken taken) {
        if (byAnother) {
            later.execute(() -> taken.taken(null));
        } else {
            taken.taken(null);
        }
    }

    private void bring(String frame) {
        waiting.add(bytes(frame));
        courier.call();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
