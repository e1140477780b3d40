/// What it costs to read devices, against others who read them.
@NullMarked
package com.opscenter.bench.polling;

import org.jspecify.annotations.NullMarked;
