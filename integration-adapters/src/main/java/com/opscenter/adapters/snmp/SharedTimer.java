package com.opscenter.adapters.snmp;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Timer;
import java.util.TimerTask;
import org.snmp4j.util.CommonTimer;
import org.snmp4j.util.TimerFactory;

/// One thread that knows when requests of all managers time out; usually each manager has its own.
final class SharedTimer implements TimerFactory {

    private final Timer timer = new Timer("snmp-timeouts", true);

    @Override
    public CommonTimer createTimer() {
        return new OfOne(timer);
    }

    /// What one manager waits for. It has one request under way, or shares its manager for ever.
    private static final class OfOne implements CommonTimer {

        private static final int LAST = 8;

        private final Timer timer;
        private final Deque<TimerTask> last = new ArrayDeque<>();

        OfOne(Timer timer) {
            this.timer = timer;
        }

        @Override
        public void schedule(TimerTask task, long delay) {
            timer.schedule(remembered(task), delay);
        }

        @Override
        public void schedule(TimerTask task, Date first, long period) {
            timer.schedule(remembered(task), first, period);
        }

        @Override
        public void schedule(TimerTask task, long delay, long period) {
            timer.schedule(remembered(task), delay, period);
        }

        private synchronized TimerTask remembered(TimerTask task) {
            if (last.size() == LAST) {
                last.removeFirst();
            }
            last.addLast(task);
            return task;
        }

        @Override
        public synchronized void cancel() {
            last.forEach(TimerTask::cancel);
            last.clear();
        }
    }
}
