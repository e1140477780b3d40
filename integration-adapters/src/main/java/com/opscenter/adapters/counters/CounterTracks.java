package com.opscenter.adapters.counters;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The tracks of all interfaces of one device.
///
/// @param <K> what the device numbers or names its interfaces by
public final class CounterTracks<K> {

    private final Map<K, CounterTrack> tracks = new HashMap<>();

    public Rates next(K which, CounterReading now) {
        return tracks.computeIfAbsent(which, _ -> new CounterTrack()).next(now);
    }

    /// Errors in both directions in the last hour, as far as they were counted.
    public long errors(K which) {
        CounterTrack track = tracks.get(which);
        return track == null ? 0 : track.errors();
    }

    /// Forgets the interfaces that are not there any more.
    public void keep(Set<K> present) {
        tracks.keySet().retainAll(present);
    }
}
