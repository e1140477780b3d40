package com.opscenter.bench.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The one thread that moves the live rows of a projection on.
record FoldingThread(String projection) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// What it has used of one core so far. The server's share of the work comes on top.
    double cpuMicros() {
        return Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("projection-" + projection))
                        .mapToLong(thread -> THREADS.getThreadCpuTime(thread.threadId()))
                        .sum()
                / 1e3;
    }
}
