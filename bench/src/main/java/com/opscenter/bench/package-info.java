/// Measures the product from outside: whole processes, the public API, the push channel. Figures go
/// into `docs/benchmarks.md`, raw data beside it.
@NullMarked
package com.opscenter.bench;

import org.jspecify.annotations.NullMarked;
