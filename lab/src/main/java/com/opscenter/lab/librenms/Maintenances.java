package com.opscenter.lab.librenms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The schedules of the page *Scheduled maintenance*. The API writes one each time it is asked and
/// takes none back; whether one runs is all it tells.
public final class Maintenances {

    private final List<Schedule> schedules = new ArrayList<>();

    /// @param end null for one that has none, as the API makes of a duration it does not understand
    public record Schedule(
            int device, Instant start, @Nullable Instant end, String title, String notes) {

        boolean runs(Instant now) {
            return !now.isBefore(start) && (end == null || now.isBefore(end));
        }
    }

    public synchronized void add(Schedule schedule) {
        schedules.add(schedule);
    }

    /// Somebody ends what runs, on that page.
    public synchronized void end(int device, Instant now) {
        schedules.removeIf(schedule -> schedule.device() == device && schedule.runs(now));
    }

    public synchronized List<Schedule> of(int device) {
        return schedules.stream().filter(schedule -> schedule.device() == device).toList();
    }

    synchronized boolean runs(int device, Instant now) {
        return of(device).stream().anyMatch(schedule -> schedule.runs(now));
    }
}
