/// Rigs that break the store and judge what is left: transactions dawdle and roll back on two
/// nodes, the disk loses its power. Each prints its seed and proves with a control that it would
/// have noticed. `-Dopscenter.seed=N` repeats a run, `-Dopscenter.long=true` runs the long counts;
/// figures go to `target/rigs` and with `-Dreliability.write=true` into `docs/reliability.md`.
@NullMarked
package com.opscenter.bench.rigs;

import org.jspecify.annotations.NullMarked;
