package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.counters.UpTime;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What a switch told in one reading.
///
/// @param ports by number
/// @param nanos our monotonic clock when it was asked
record Readout(
        About about,
        SortedMap<Integer, PortRow> ports,
        Map<Integer, Traffic> traffic,
        Supply supply,
        Gauges gauges,
        Surroundings around,
        long nanos) {

    Moment moment() {
        @Nullable UpTime up =
                about.upSeconds().isEmpty()
                        ? null
                        : UpTime.ofSeconds(about.upSeconds().getAsLong());
        return new Moment(nanos, up);
    }
}
