package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.LineSource.Nature;
import com.opscenter.adapters.hostmon.LogMemory.Target;
import com.opscenter.adapters.hostmon.LogPage.OfTest;
import com.opscenter.uptime.api.MonitorStatus;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How each test stands, and what of it changed.
final class Standings {

    private static final int MOST_TURNS = 8;

    private final Nature nature;
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, Target> unkept = new HashMap<>();
    private final Map<String, Deque<LogLine>> turns = new HashMap<>();
    private final Map<String, LogLine> seen = new HashMap<>();
    private final Set<String> recovered = new HashSet<>();

    Standings(Nature nature) {
        this.nature = nature;
    }

    /// What the lines of one test changed.
    ///
    /// @param lines at which its status became another one
    /// @param failures those that are over
    record Turn(List<LogLine> lines, List<Failure> failures) {}

    /// @param stood how the test stood before
    record Failure(Target stood, Instant over) {}

    void remember(Map<String, Target> kept) {
        targets.putAll(kept);
    }

    void forget() {
        targets.clear();
        unkept.clear();
        turns.clear();
        seen.clear();
        recovered.clear();
    }

    Map<String, Target> all() {
        return targets;
    }

    @Nullable Target of(String target) {
        return targets.get(target);
    }

    /// Those whose alert there may be.
    Map<String, Target> alarming() {
        Map<String, Target> alarming = new HashMap<>(targets);
        alarming.entrySet()
                .removeIf(one ->
                        one.getValue().status() != MonitorStatus.DOWN
                                && !recovered.contains(one.getKey()));
        return alarming;
    }

    Map<String, Target> unkept() {
        return unkept;
    }

    /// Goes on from how the test stood.
    ///
    /// @param first nothing was read before: what recovered until then is over
    /// @param read when its lines were read
    Turn turn(String target, OfTest test, boolean first, Instant read) {
        List<LogLine> lines = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (LogLine line : news(target, test, read)) {
            Target before = targets.get(target);
            if (before != null && before.status() == line.status()) {
                continue;
            }
            if (before != null && before.status() == MonitorStatus.DOWN && !first) {
                recovered.add(target);
                failures.add(new Failure(before, line.at()));
            }
            lines.add(line);
            turned(target, line);
            put(target, before, line);
        }
        Target now = targets.get(target);
        if (now != null && !now.name().equals(test.last().name())) {
            put(target, now, test.last());
        }
        return new Turn(lines, failures);
    }

    /// What was not seen by the reading before.
    private List<LogLine> news(String target, OfTest test, Instant now) {
        LogLine last = seen.get(target);
        Target before = targets.get(target);
        if (before == null) {
            return test.changes();
        }
        if (nature == Nature.LIST) {
            return test.since(before.at(), now);
        }
        return last == null ? test.after(before.at()) : test.after(last);
    }

    private void turned(String target, LogLine line) {
        Deque<LogLine> last = turns.computeIfAbsent(target, _ -> new ArrayDeque<>());
        last.add(line);
        if (last.size() > MOST_TURNS) {
            last.removeFirst();
        }
    }

    /// The last turns of a test, so that what could not be recorded is told again; after a restart
    /// how it stood.
    List<LogLine> turns(String target) {
        Deque<LogLine> last = turns.get(target);
        Target stands = targets.get(target);
        if (last != null) {
            return List.copyOf(last);
        }
        return stands == null ? List.of() : List.of(LogLine.of(target, stands));
    }

    private void put(String target, @Nullable Target before, LogLine line) {
        Target now =
                new Target(
                        line.name(),
                        line.method(),
                        line.status(),
                        line.rawStatus(),
                        line.reply(),
                        line.at(),
                        before != null && before.status() == line.status()
                                ? before.since()
                                : line.at());
        targets.put(target, now);
        unkept.put(target, now);
    }

    /// @return whether its newest line was not there before
    boolean saw(String target, LogLine last) {
        LogLine before = seen.put(target, last);
        return before == null || !before.key().equals(last.key());
    }
}
