/// Rigs that break the product and judge what is left: whole processes are killed, frozen, cut off
/// from power, disk space or the right time. Each prints its seed and proves with a control that it
/// would have noticed. `-Dopscenter.seed=N` repeats a run, `-Dopscenter.long=true` runs the long
/// counts; figures go to `target/rigs` and with `-Dreliability.write=true` into
/// `docs/reliability.md`.
@NullMarked
package com.opscenter.bench.rigs;

import org.jspecify.annotations.NullMarked;
