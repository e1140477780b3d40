package com.opscenter.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/// Starts the scheduler when everything a task may need is up, and stops it first. Where it does
/// not run, tasks are put down for those processes in which it does.
final class SchedulerLifecycle implements SmartLifecycle {

    private final Scheduler scheduler;
    private final boolean runs;
    private volatile boolean running;

    SchedulerLifecycle(Scheduler scheduler, boolean runs) {
        this.scheduler = scheduler;
        this.runs = runs;
    }

    @Override
    public boolean isAutoStartup() {
        return runs;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
