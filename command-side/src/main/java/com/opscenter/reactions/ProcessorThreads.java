package com.opscenter.reactions;

import com.opscenter.store.HistoryTail;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The threads all processors of this node share. While the store is away they do nothing: each
/// processor would find that out for itself, tell it, and stay away for longer and longer.
@Component
class ProcessorThreads implements DisposableBean {

    private static final int THREADS = 4;
    private static final long LOOK_AGAIN_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final ScheduledThreadPoolExecutor pool;

    ProcessorThreads(HistoryTail tail) {
        this.pool = new OnlyWhileTheStoreIsThere(tail);
    }

    ScheduledExecutorService pool() {
        return pool;
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }

    private static final class OnlyWhileTheStoreIsThere extends ScheduledThreadPoolExecutor {

        private final HistoryTail tail;

        OnlyWhileTheStoreIsThere(HistoryTail tail) {
            super(THREADS, Thread.ofPlatform().name("processors-", 0).daemon().factory());
            this.tail = tail;
        }

        /// What is executed or submitted comes by here too.
        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            long millis = Math.min(unit.toMillis(delay), LONGEST_PAUSE_MILLIS);
            return super.schedule(() -> run(task), millis, TimeUnit.MILLISECONDS);
        }

        private void run(Runnable task) {
            if (tail.isAway() && !isShutdown()) {
                var _ = schedule(task, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } else {
                task.run();
            }
        }
    }
}
