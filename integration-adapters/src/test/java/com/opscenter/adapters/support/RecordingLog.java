package com.opscenter.adapters.support;

import com.opscenter.logs.api.LogLine;
import com.opscenter.logs.api.LogSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;

/// Remembers every line of a device.
public final class RecordingLog implements LogSink {

    private final List<LogLine> lines = new CopyOnWriteArrayList<>();

    @Override
    public void heard(String orgId, String site, List<LogLine> heard) {
        synchronized (lines) {
            lines.addAll(heard);
            lines.notifyAll();
        }
    }

    public List<LogLine> lines() {
        return List.copyOf(lines);
    }

    /// Waits until such a line came.
    public LogLine await(Predicate<LogLine> wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        synchronized (lines) {
            while (System.nanoTime() < end) {
                for (LogLine line : lines) {
                    if (wanted.test(line)) {
                        return line;
                    }
                }
                try {
                    lines.wait(1000);
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        return Assertions.fail("no such line among " + lines);
    }

    public LogLine await(String text) {
        return await(line -> line.text().contains(text));
    }
}
