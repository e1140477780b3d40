/// How figures are made: arms interleaved in one run, ratios instead of rates, CPU beside time, the
/// machine's facts with them, raw data kept as JSON lines in `bench/results`, from which
/// `docs/benchmarks.md` is written.
@NullMarked
package com.opscenter.bench.harness;

import org.jspecify.annotations.NullMarked;
