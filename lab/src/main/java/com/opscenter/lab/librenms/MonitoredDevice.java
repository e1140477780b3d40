package com.opscenter.lab.librenms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A device that is watched.
///
/// @param display what people call it; null for its system name
/// @param community the SNMP community it is read with, which the API tells
/// @param outages the newest first
public record MonitoredDevice(
        int id,
        String hostname,
        String sysName,
        @Nullable String display,
        String os,
        String type,
        String community,
        List<Outage> outages) {

    /// @param up null while it lasts
    public record Outage(Instant down, @Nullable Instant up) {}

    /// Its address, out of a block nobody has (RFC 5737), unless its host name is one.
    String ip() {
        return hostname.matches("[0-9.]+") ? hostname : "192.0.2." + id;
    }

    boolean isUp() {
        return outages.isEmpty() || outages.getFirst().up() != null;
    }

    MonitoredDevice down(Instant at) {
        if (!isUp()) {
            return this;
        }
        List<Outage> all = new ArrayList<>(outages);
        all.addFirst(new Outage(at, null));
        return with(all);
    }

    MonitoredDevice up(Instant at) {
        if (isUp()) {
            return this;
        }
        List<Outage> all = new ArrayList<>(outages);
        all.set(0, new Outage(all.getFirst().down(), at));
        return with(all);
    }

    private MonitoredDevice with(List<Outage> now) {
        return new MonitoredDevice(
                id, hostname, sysName, display, os, type, community, List.copyOf(now));
    }

    /// Percent of a period in which it was up, as the API writes it.
    String availability(Instant now, Duration period) {
        Instant begin = now.minus(period);
        long down = outages.stream().mapToLong(outage -> millis(outage, begin, now)).sum();
        return String.format(Locale.ROOT, "%.6f", 100.0 - 100.0 * down / period.toMillis());
    }

    private static long millis(Outage outage, Instant begin, Instant now) {
        Instant up = outage.up() == null ? now : outage.up();
        Instant from = outage.down().isBefore(begin) ? begin : outage.down();
        return up.isAfter(from) ? Duration.between(from, up).toMillis() : 0;
    }
}
