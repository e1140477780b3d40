package com.opscenter.jobs.command;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.store.SqlFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Some rows of a job, several at a time: what they append is committed together. Between rows it
/// looks whether the job still goes on and its creator still may, and tells how far it is.
final class JobBatch {

    private static final Logger log = LoggerFactory.getLogger(JobBatch.class);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration TELL = Duration.ofSeconds(2);

    /// What a process that stops grants to rows under way.
    private static final Duration LAST_WAIT = Duration.ofMillis(800);

    private final JobRun run;
    private final JobItems items;
    private final JobClerk clerk;
    private final EventReader history;
    private final BooleanSupplier may;
    private final int sideBySide;
    private final Semaphore places;
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
    private volatile boolean stops;

    // What happened while the rows were fetched is seen before the first of them.
    private long looked = System.nanoTime() - LOOK.toNanos();
    private long told = System.nanoTime();

    /// @param may whether whoever started the job may still do so
    JobBatch(JobRun run, JobItems items, JobClerk clerk, EventReader history, BooleanSupplier may) {
        this.run = run;
        this.items = items;
        this.clerk = clerk;
        this.history = history;
        this.may = may;
        this.sideBySide = run.kind().sideBySide();
        this.places = new Semaphore(sideBySide);
    }

    /// Returns when every row that was begun has ended.
    void work(List<JobItem> rows) throws InterruptedException {
        // Closed without an interrupt: a row that is under way ends.
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            begin(rows, threads);
            places.acquire(sideBySide);
        } catch (InterruptedException e) {
            stops = true;
            places.tryAcquire(sideBySide, LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            throw e;
        } finally {
            threads.shutdown();
        }
        RuntimeException failure = broken.get();
        if (failure != null) {
            throw failure;
        }
    }

    private void begin(List<JobItem> rows, ExecutorService threads) throws InterruptedException {
        try {
            for (JobItem row : rows) {
                if (!goesOn()) {
                    return;
                }
                places.acquire();
                threads.execute(() -> work(row));
            }
        } catch (RuntimeException e) {
            broken.set(e);
        }
    }

    private void work(JobItem row) {
        try {
            items.settle(run.story().job(), row, run.of(row));
        } catch (Throwable e) {
            brokeOff(row, e);
        } finally {
            places.release();
        }
    }

    /// What a process that stops took away is no fault of the row: it waits, as it does for what is
    /// away.
    private void brokeOff(JobItem row, Throwable why) {
        if (why instanceof RuntimeException away && isAway(away)) {
            broken.set(away);
            return;
        }
        if (stops || broken.get() != null) {
            return;
        }
        log.error("row broken job={} row={}", run.story().job().value(), row.row(), why);
        try {
            items.settle(run.story().job(), row, JobRun.BROKEN);
        } catch (RuntimeException e) {
            broken.set(e);
        }
    }

    private static boolean isAway(RuntimeException e) {
        return e instanceof RefusedException || SqlFailure.isUnavailable(e);
    }

    private boolean goesOn() {
        long now = System.nanoTime();
        if (broken.get() != null) {
            return false;
        }
        if (now - told > TELL.toNanos()) {
            clerk.advanced(run.story());
            told = now;
        }
        if (now - looked < LOOK.toNanos()) {
            return true;
        }
        looked = now;
        return may.getAsBoolean()
                && JobStory.of(run.story().job(), history)
                        .map(story -> story.state().goesOn())
                        .orElse(false);
    }
}
