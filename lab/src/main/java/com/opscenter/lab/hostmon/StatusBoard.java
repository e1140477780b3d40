package com.opscenter.lab.hostmon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a monitor that is asked over HTTP knows: its tests and how each came out, oldest first.
public final class StatusBoard {

    private static final int MOST = 100;

    private final Map<Integer, HostTest> tests = new LinkedHashMap<>();
    private final Map<Integer, List<Beat>> beats = new LinkedHashMap<>();

    /// How a test came out.
    public record Beat(Instant at, Outcome outcome, String message, @Nullable Integer ping) {}

    /// In the numbers of Uptime Kuma, and in the words of HostMonitor.
    public enum Outcome {
        DOWN(0, "No answer"),
        UP(1, "Host is alive"),
        PENDING(2, "Checking"),
        MAINTENANCE(3, "Paused");

        private final int number;
        private final String words;

        Outcome(int number, String words) {
            this.number = number;
            this.words = words;
        }

        int number() {
            return number;
        }

        String words() {
            return words;
        }
    }

    public synchronized StatusBoard with(int id, String name) {
        tests.put(id, HostTest.ping(id, name));
        beats.put(id, new ArrayList<>());
        return this;
    }

    public synchronized void beat(int id, Outcome outcome, Instant at, String message) {
        List<Beat> all = beats.getOrDefault(id, List.of());
        all.add(new Beat(at, outcome, message, outcome == Outcome.UP ? 12 : null));
        if (all.size() > MOST) {
            all.removeFirst();
        }
    }

    /// Nobody tests it any more.
    public synchronized void remove(int id) {
        tests.remove(id);
        beats.remove(id);
    }

    synchronized List<HostTest> tests() {
        return List.copyOf(tests.values());
    }

    synchronized List<Beat> beats(int id) {
        return List.copyOf(beats.getOrDefault(id, List.of()));
    }
}
