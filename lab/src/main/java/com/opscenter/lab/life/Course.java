package com.opscenter.lab.life;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// What happens by itself, step by step from step 0 at once until it is closed. When closing
/// returns, no step is under way, unless who closes it was interrupted.
public final class Course implements Closeable {

    private final Duration between;
    private final IntConsumer happens;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Course(String name, Duration between, IntConsumer happens) {
        this.between = between;
        this.happens = happens;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /// @param happens told the number of the step
    public static Course of(String name, Duration between, IntConsumer happens) {
        Course course = new Course(name, between, happens);
        course.thread.start();
        return course;
    }

    private void run() {
        try {
            int step = 0;
            do {
                happens.accept(step++);
            } while (!closed.await(between.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
