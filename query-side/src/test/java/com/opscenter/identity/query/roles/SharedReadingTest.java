package com.opscenter.identity.query.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedReadingTest {

    private static final int MANY = 8;

    private final SharedReading<String> reading = new SharedReading<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void who_asks_meanwhile_has_what_the_first_one_reads() throws Exception {
        assertThat(together(() -> "roles")).hasSize(MANY).containsOnly("roles");
        assertThat(reads).hasValue(1);
    }

    @Test
    void who_asks_meanwhile_fails_with_the_first_one_and_takes_no_turn() throws Exception {
        IllegalStateException slow = new IllegalStateException("the database is slow");
        List<@Nullable Object> found =
                together(() -> {
                    throw slow;
                });
        assertThat(found).hasSize(MANY).containsOnly(slow);
        assertThat(reads).hasValue(1);
    }

    @Test
    void who_asks_later_reads_again() {
        assertThat(reading.read(() -> "before")).isEqualTo("before");
        assertThat(catchThrowable(() -> reading.read(SharedReadingTest::broken)))
                .hasMessage("broken");
        assertThat(reading.read(() -> "after")).isEqualTo("after");
    }

    @Test
    void who_is_woken_and_asks_again_reads_again() throws Exception {
        CompletableFuture<String> again = new CompletableFuture<>();
        Thread other =
                Thread.ofPlatform()
                        .unstarted(() -> {
                            reading.read(() -> "never");
                            again.complete(reading.read(() -> "anew"));
                        });
        reading.read(() -> {
            other.start();
            while (other.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            return "before";
        });
        assertThat(again.get()).isEqualTo("anew");
    }

    private static String broken() {
        throw new IllegalStateException("broken");
    }

    /// What each of many has, who ask while one of them reads.
    private List<@Nullable Object> together(Supplier<String> source) throws Exception {
        List<CompletableFuture<@Nullable Object>> all = new ArrayList<>();
        List<Thread> others = new ArrayList<>();
        ask(source, all);
        begun.await();
        for (int i = 1; i < MANY; i++) {
            others.add(ask(source, all));
        }
        for (Thread other : others) {
            while (other.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        List<@Nullable Object> found = new ArrayList<>();
        for (CompletableFuture<@Nullable Object> one : all) {
            found.add(one.get());
        }
        return found;
    }

    private Thread ask(Supplier<String> source, List<CompletableFuture<@Nullable Object>> all) {
        CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
        all.add(answer);
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        answer.complete(reading.read(() -> slowly(source)));
                    } catch (RuntimeException failure) {
                        answer.complete(failure);
                    }
                });
    }

    private String slowly(Supplier<String> source) {
        reads.incrementAndGet();
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return source.get();
    }
}
