package com.opscenter.bench.harness;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a benchmark is run.
///
/// @param project the project's folder
/// @param work an empty folder, such as a database's; its file system is part of what is measured
/// @param turn how long each arm works before the other has its turn
/// @param pairs how often
/// @param events how long a history is made beforehand, 0 for as long as the benchmark usually has
/// @param ws folder with node's `ws`, to compare with
public record Setting(
        Path project, Path work, Duration turn, int pairs, int events, @Nullable Path ws) {

    /// The length of a history made beforehand.
    public int eventsOr(int usual) {
        return events == 0 ? usual : events;
    }
}
