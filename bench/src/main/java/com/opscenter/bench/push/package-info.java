/// How fast, and at what cost, frames reach dashboards.
@NullMarked
package com.opscenter.bench.push;

import org.jspecify.annotations.NullMarked;
