package com.opscenter.telemetry.api;

import java.time.Instant;

/// One reading.
///
/// @param key entity key, such as `outlet/pdu-1/9`
/// @param metric the view's member it fills, such as `currentDeciamps`; the unit is in the name
public record Sample(String key, String metric, long value, Instant at) {}
