package com.opscenter.availability;

import com.opscenter.views.Moment;
import java.time.Instant;
import java.util.List;

/// What monitors know of things that are no monitors themselves.
public interface Watch {

    /// @param key what is watched, such as `wan/wan1`
    /// @return how it did in the year up to `now`, in the order of the monitors' keys
    List<Watched> of(String orgId, Moment moment, String key, Instant now);

    /// @param monitor id of the monitor that saw it so
    record Watched(String monitor, String name, Timeline timeline) {}
}
