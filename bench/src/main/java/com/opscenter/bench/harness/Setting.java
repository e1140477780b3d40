package com.opscenter.bench.harness;

import java.nio.file.Path;
import java.time.Duration;

/// How a benchmark is run.
///
/// @param project the project's folder
/// @param work an empty folder, such as a database's; its file system is part of what is measured
/// @param turn how long each arm works before the other has its turn
/// @param pairs how often
public record Setting(Path project, Path work, Duration turn, int pairs) {}
