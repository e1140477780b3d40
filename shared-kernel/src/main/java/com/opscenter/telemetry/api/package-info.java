/// Samples: readings that are no events.
@NullMarked
package com.opscenter.telemetry.api;

import org.jspecify.annotations.NullMarked;
