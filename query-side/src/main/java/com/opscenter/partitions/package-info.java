/// Tables of schema `telemetry` that are parted by time: made ahead, dropped in time.
@NullMarked
package com.opscenter.partitions;

import org.jspecify.annotations.NullMarked;
