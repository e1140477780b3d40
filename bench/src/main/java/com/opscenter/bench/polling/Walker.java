package com.opscenter.bench.polling;

import java.time.Duration;

/// Reads the whole table of one agent after the other, several at once.
interface Walker extends AutoCloseable {

    /// @param walks how many were complete
    /// @param cpuSeconds of who walked, and of nobody else
    record Walks(long walks, double seconds, double cpuSeconds) {

        double perCpuSecond() {
            return walks / cpuSeconds;
        }

        double rate() {
            return walks / seconds;
        }
    }

    Walks walk(Duration time) throws Exception;

    @Override
    default void close() {}
}
