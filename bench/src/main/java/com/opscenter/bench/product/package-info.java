/// The product as benchmarks have it: inside this process, or as `./ops up` starts it.
@NullMarked
package com.opscenter.bench.product;

import org.jspecify.annotations.NullMarked;
