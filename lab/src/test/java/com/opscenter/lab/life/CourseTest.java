package com.opscenter.lab.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void steps_follow_each_other_from_the_first_at_once() throws Exception {
        BlockingQueue<Integer> steps = new LinkedBlockingQueue<>();
        try (Course _ = Course.of("course", Duration.ofMillis(1), steps::add)) {
            for (int step = 0; step < 3; step++) {
                assertThat(steps.poll(30, TimeUnit.SECONDS)).isEqualTo(step);
            }
        }
        int done = steps.size();
        Thread.sleep(20);
        assertThat(steps).hasSize(done);
    }

    @Test
    void closing_waits_for_the_step_under_way() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Course course =
                Course.of(
                        "course",
                        Duration.ofDays(1),
                        _ -> {
                            begun.countDown();
                            pause();
                            ended.set(true);
                        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        course.close();
        assertThat(ended).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
