/** What a unit measures: current against thresholds, peaks, energy. */
@NullMarked
package com.opscenter.lab.load;

import org.jspecify.annotations.NullMarked;
