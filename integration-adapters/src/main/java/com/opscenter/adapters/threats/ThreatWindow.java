package com.opscenter.adapters.threats;

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
public final class ThreatWindow {

    public static final Duration WINDOW = Duration.ofMinutes(5);

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
    public ThreatWindow(int most) {
        this.most = most;
    }

    private record Told(int count, Instant at) {}

    private record Held(SeenEvent newest, List<Instant> times) {}

    public void add(SeenEvent event) {
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
        SeenEvent last =
                before != null && newest.at().isBefore(before.newest.at()) ? before.newest : newest;
        held.put(id, new Held(last, all));
    }

    /// What is to be told now.
    public List<ReportThreat> due(Instant now) {
        List<Map.Entry<ThreatId, Held>> due =
                held.entrySet().stream()
                        .filter(one -> isDue(one.getKey(), one.getValue(), now))
                        .sorted(Comparator.comparingInt(one -> priority(one.getValue())))
                        .map(Map.Entry::copyOf)
                        .toList();
        due.forEach(one -> held.remove(one.getKey()));
        List<ReportThreat> reports = new ArrayList<>();
        due.stream()
                .limit(most)
                .forEach(one -> reports.add(tell(one.getKey(), one.getValue(), now)));
        due.stream().skip(most).forEach(one -> addToRest(one.getValue()));
        List<Map.Entry<ThreatId, Held>> rest = rest();
        rest.forEach(one -> held.remove(one.getKey()));
        rest.stream()
                .limit(most)
                .forEach(one -> reports.add(tell(one.getKey(), one.getValue(), now)));
        return reports;
    }

    private static int priority(Held one) {
        return one.newest.signal().priority();
    }

    private boolean isDue(ThreatId id, Held one, Instant now) {
        Told before = told.get(id);
        return before == null
                || one.times.size() >= before.count
                || !now.isBefore(before.at.plus(WINDOW));
    }

    private void addToRest(Held one) {
        SeenEvent many = one.newest.ofMany();
        hold(ThreatId.of(many.signal().source(), many.rule(), "", "", many.at()), many, one.times);
    }

    private List<Map.Entry<ThreatId, Held>> rest() {
        return held.entrySet().stream()
                .filter(each -> each.getValue().newest.src().isEmpty())
                .map(Map.Entry::copyOf)
                .toList();
    }

    private ReportThreat tell(ThreatId id, Held one, Instant now) {
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
