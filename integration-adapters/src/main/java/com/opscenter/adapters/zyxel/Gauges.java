package com.opscenter.adapters.zyxel;

import java.util.Map;
import java.util.OptionalLong;

/// What the switch measures of itself.
///
/// @param cpu whole percent
/// @param milliCelsius by sensor
record Gauges(OptionalLong cpu, Map<String, Long> milliCelsius) {

    static final Gauges NONE = new Gauges(OptionalLong.empty(), Map.of());
}
