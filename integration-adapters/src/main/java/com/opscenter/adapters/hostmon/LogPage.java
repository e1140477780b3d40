package com.opscenter.adapters.hostmon;

import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What one reading of a log says of each test, in the order of the lines' times. Of long ago the
/// lines at which the status changed are kept alone, so that a log of every test costs no more than
/// one of changes.
final class LogPage {

    private static final int MANY = 400;
    private static final int RECENT = 200;

    /// Of one test; the newest are kept.
    private static final int MOST = 4000;

    private final Map<String, OfTest> tests = new LinkedHashMap<>();
    private @Nullable Instant newest;

    static final class OfTest {
        private final Instant first;
        private List<LogLine> lines = new ArrayList<>();
        private int thinned;

        OfTest(LogLine line) {
            first = line.at();
            lines.add(line);
        }

        /// Behind everything that is not later.
        private void add(LogLine line) {
            int place = lines.size();
            while (place > 0 && lines.get(place - 1).at().isAfter(line.at())) {
                place--;
            }
            lines.add(place, line);
            if (lines.size() - thinned > MANY) {
                thin();
            }
        }

        private void thin() {
            int recent = lines.size() - RECENT;
            List<LogLine> kept = changes(lines.subList(0, recent));
            thinned = Math.min(kept.size(), MOST);
            kept = new ArrayList<>(kept.subList(kept.size() - thinned, kept.size()));
            kept.addAll(lines.subList(recent, lines.size()));
            lines = kept;
        }

        /// Time of the first line.
        Instant first() {
            return first;
        }

        LogLine last() {
            return lines.getLast();
        }

        /// The lines at which the status changed, oldest first.
        List<LogLine> changes() {
            return changes(lines);
        }

        /// The lines behind one that was seen before, whatever they say.
        ///
        /// @param seen the newest line of the reading before
        List<LogLine> after(LogLine seen) {
            for (int i = lines.size() - 1; i >= 0; i--) {
                if (lines.get(i).key().equals(seen.key())) {
                    return List.copyOf(lines.subList(i + 1, lines.size()));
                }
            }
            return after(seen.at());
        }

        List<LogLine> after(Instant seen) {
            return lines.stream().filter(line -> line.at().isAfter(seen)).toList();
        }

        /// Those of a list, whose last line says how it is now, whatever its time.
        List<LogLine> since(Instant known, Instant now) {
            List<LogLine> later =
                    lines.stream().filter(line -> !line.at().isBefore(known)).toList();
            return later.isEmpty() ? List.of(last().at(now)) : later;
        }

        private static List<LogLine> changes(List<LogLine> lines) {
            List<LogLine> changes = new ArrayList<>();
            for (LogLine line : lines) {
                if (changes.isEmpty() || changes.getLast().status() != line.status()) {
                    changes.add(line);
                }
            }
            return changes;
        }

        List<StatusEdge> edges() {
            return changes().stream().map(LogLine::edge).toList();
        }

        OptionalLong responseMicros() {
            String reply = last().reply();
            return reply == null ? OptionalLong.empty() : Replies.micros(reply);
        }
    }

    void add(LogLine line) {
        OfTest known = tests.get(line.target());
        if (known == null) {
            tests.put(line.target(), new OfTest(line));
        } else {
            known.add(line);
        }
        newest = newest == null || line.at().isAfter(newest) ? line.at() : newest;
    }

    Map<String, OfTest> tests() {
        return tests;
    }

    /// Time of the newest line, null when there was none.
    @Nullable Instant newest() {
        return newest;
    }
}
