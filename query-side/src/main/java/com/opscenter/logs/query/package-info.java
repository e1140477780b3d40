/// The log of devices: taken in behind a bounded queue, kept for days, listed, and counted for the
/// dashboard. Owns tables `telemetry.device_log` and `telemetry.device_log_minute`.
@NullMarked
package com.opscenter.logs.query;

import org.jspecify.annotations.NullMarked;
