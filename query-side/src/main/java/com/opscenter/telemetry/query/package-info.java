/// Samples: taken from polls without ever holding a poll up, written in batches, read back as
/// newest values and as courses. Owns schema `telemetry`.
@NullMarked
package com.opscenter.telemetry.query;

import org.jspecify.annotations.NullMarked;
