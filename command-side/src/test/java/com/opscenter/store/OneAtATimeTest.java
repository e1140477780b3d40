package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

    private final OneAtATime doors = new OneAtATime();

    @Test
    void commands_to_one_aggregate_never_overlap_and_nothing_of_them_stays() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<FutureTask<Integer>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                FutureTask<Integer> one =
                        new FutureTask<>(() -> {
                            try (Lock _ = doors.obtainLock("lamp")) {
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                LockSupport.parkNanos(1_000);
                                return inside.decrementAndGet();
                            }
                        });
                all.add(one);
                threads.execute(one);
            }
        }
        for (FutureTask<Integer> one : all) {
            assertThat(one.get()).isZero();
        }
        assertThat(most).hasValue(1);
        assertThat(doors.busy()).isZero();
    }

    @Test
    void who_holds_one_aggregate_keeps_nobody_from_another() throws Exception {
        try (Lock held = doors.obtainLock("lamp")) {
            FutureTask<Boolean> other =
                    new FutureTask<>(() -> {
                        try (Lock another = doors.obtainLock("door")) {
                            return another.isHeld() && !held.isHeld();
                        }
                    });
            Thread.startVirtualThread(other);
            assertThat(other.get()).isTrue();
            assertThat(held.isHeld()).isTrue();
        }
    }

    @Test
    void they_come_in_as_they_came() throws Exception {
        List<Integer> order = new ArrayList<>();
        List<Thread> waiting = new ArrayList<>();
        try (Lock _ = doors.obtainLock("lamp")) {
            for (int i = 0; i < 5; i++) {
                int number = i;
                Thread one =
                        Thread.ofPlatform()
                                .start(() -> {
                                    try (Lock _ = doors.obtainLock("lamp")) {
                                        order.add(number);
                                    }
                                });
                waiting.add(one);
                untilItWaits(one);
            }
        }
        for (Thread one : waiting) {
            one.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void a_command_whose_time_is_up_waits_no_longer() throws Exception {
        try (Lock _ = doors.obtainLock("lamp")) {
            FutureTask<Boolean> late =
                    new FutureTask<>(() -> {
                        assertThatThrownBy(() -> doors.obtainLock("lamp"))
                                .isInstanceOf(LockAcquisitionFailedException.class);
                        return Thread.currentThread().isInterrupted();
                    });
            Thread thread = Thread.ofPlatform().start(late);
            untilItWaits(thread);
            thread.interrupt();
            assertThat(late.get()).isTrue();
        }
        assertThat(doors.busy()).isZero();
    }

    @Test
    void nothing_is_locked_for_an_aggregate_that_is_not_there() {
        try (Lock _ = doors.obtainLock(null)) {
            assertThat(doors.busy()).isZero();
        }
    }

    private static void untilItWaits(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }
}
