package com.opscenter.bench.past;

import com.opscenter.bench.harness.Arm;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.time.Duration;
import java.util.List;

/// Only selects and deserializes the whole history, in ranges as large as a rebuild's.
record Stream(EventReader history) implements Arm {

    private static final int RANGE = 8_000;

    @Override
    public String name() {
        return "select and deserialize";
    }

    @Override
    public long work(Duration time) {
        long read = 0;
        long position = 0;
        List<StoredEvent> events = history.after(position, RANGE);
        while (!events.isEmpty()) {
            read += events.size();
            position = events.getLast().position();
            events = history.after(position, RANGE);
        }
        return read;
    }
}
