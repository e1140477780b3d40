package com.opscenter.adapters.opnsense;

import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import com.opscenter.threats.api.ThreatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Folds equal events, so that a flood of them is a few facts. What is new is told at once; what
/// repeats is told again when it came to be twice as much, or after five minutes. So many are told
/// in one poll at most, the worst first; what is left over is told as one for each rule.
final class ThreatWindow {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int REMEMBERED = 2_000;
    private static final int MOST_TIMES = 10_000;

    private final int most;
    private final Map<ThreatId, Held> held = new LinkedHashMap<>();
    private final Map<ThreatId, Told> told =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ThreatId, Told> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// @param most how many are told in one poll
    ThreatWindow(int most) {
        this.most = most;
    }

    private record Told(int count, Instant at) {}

    private record Held(SeenEvent newest, List<Instant> times) {}

    void add(SeenEvent event) {
        hold(
                ThreatId.of(
                        event.signal().source(),
                        event.rule(),
                        event.src(),
                        event.dst(),
                        event.at()),
                event,
                List.of(event.at()));
    }

    private void hold(ThreatId id, SeenEvent newest, List<Instant> times) {
        Held before = held.get(id);
        List<Instant> all = before == null ? new ArrayList<>() : before.times;
        times.stream().limit(Math.max(0, MOST_TIMES - all.size())).forEach(all::add);
        boolean older = before != null && newest.at().isBefore(before.newest.at());
        held.put(id, new Held(older ? before.newest : newest, all));
    }

    /// What is to be told now.
    List<ReportThreat> due(Instant now) {
        List<ThreatId> due =
                held.keySet().stream()
                        .filter(id -> isDue(id, now))
                        .sorted(Comparator.comparing(id -> held.get(id).newest.signal().priority()))
                        .toList();
        List<ReportThreat> reports = new ArrayList<>();
        due.stream().limit(most).forEach(id -> reports.add(tell(id, now)));
        Map<ThreatId, Held> left = new LinkedHashMap<>();
        due.stream().skip(most).forEach(id -> left.put(id, held.remove(id)));
        left.values().forEach(this::addToRest);
        rest().stream().limit(most).forEach(id -> reports.add(tell(id, now)));
        rest().forEach(held::remove);
        return reports;
    }

    private boolean isDue(ThreatId id, Instant now) {
        Told before = told.get(id);
        return before == null
                || held.get(id).times.size() >= before.count
                || !now.isBefore(before.at.plus(WINDOW));
    }

    private void addToRest(Held one) {
        SeenEvent many = one.newest.ofMany();
        hold(
                ThreatId.of(many.signal().source(), many.rule(), "", "", many.at()),
                many,
                one.times);
    }

    private List<ThreatId> rest() {
        return held.entrySet().stream()
                .filter(each -> each.getValue().newest.src().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private ReportThreat tell(ThreatId id, Instant now) {
        Held one = held.remove(id);
        Told before = told.get(id);
        told.put(id, new Told((before == null ? 0 : before.count) + one.times.size(), now));
        return new ReportThreat(
                id,
                one.newest.signal(),
                List.copyOf(one.times),
                one.newest.alarms(),
                one.newest.raw(),
                one.newest.words());
    }
}
