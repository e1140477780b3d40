package com.opscenter.bench.polling;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.polling.Walker.Walks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// SNMP walks for each second of the reader's CPU, against Debian's `prometheus-snmp-exporter` and
/// against net-snmp's `snmpbulkwalk`, which must be installed.
public final class WalksBenchmark implements Benchmark {

    private static final String OURS = "ours";
    private static final String OURS_V3 = "ours by SNMPv3";
    private static final String EXPORTER = "prometheus-snmp-exporter";
    private static final String BULK_WALK = "snmpbulkwalk";

    /// Before anything is measured, so that what is repeated is compiled.
    private static final int WARM_UP_TURNS = 4;

    @Override
    public String name() {
        return "walks";
    }

    @Override
    public String about() {
        return "Reading %d columns of %d ports from %d agents at once, by SNMPv2c unless said otherwise (SNMPv3: authPriv, SHA and AES), 25 rows a GETBULK; walks for each second of CPU of who reads, the agents' own not counted."
                .formatted(Table.COLUMNS.size(), Table.PORTS, Agents.COUNT);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        Map<String, Walker> arms = new LinkedHashMap<>();
        try (Agents agents = Agents.start(setting.work())) {
            arms.put(OURS, OurWalks.v2c(agents.all()));
            arms.put(EXPORTER, new ExporterWalks(agents.all(), setting.work()));
            arms.put(BULK_WALK, new BulkWalks(agents.all(), setting.work()));
            arms.put(OURS_V3, OurWalks.v3(agents.all()));
            report(measured(arms, setting.turn(), setting.pairs()), results);
        } finally {
            arms.values().forEach(Walker::close);
        }
    }

    private static Map<String, List<Walks>> measured(
            Map<String, Walker> arms, Duration turn, int pairs) throws Exception {
        Map<String, List<Walks>> all = new LinkedHashMap<>();
        for (Map.Entry<String, Walker> arm : arms.entrySet()) {
            for (int i = 0; i < WARM_UP_TURNS; i++) {
                arm.getValue().walk(turn);
            }
            all.put(arm.getKey(), new ArrayList<>());
        }
        for (int pair = 0; pair < pairs; pair++) {
            for (Map.Entry<String, Walker> arm : arms.entrySet()) {
                all.getOrDefault(arm.getKey(), List.of()).add(arm.getValue().walk(turn));
            }
        }
        return all;
    }

    private static void report(Map<String, List<Walks>> all, Results results) {
        all.forEach((name, turns) -> {
            results.fact(
                    "walks per CPU-second, " + name,
                    "1/s",
                    turns.stream().map(Walks::perCpuSecond).toList());
            results.fact("walks, " + name, "1/s", turns.stream().map(Walks::rate).toList());
        });
        figure(results, all, OURS, EXPORTER, 1.5);
        figure(results, all, OURS, BULK_WALK, 8);
        figure(results, all, OURS_V3, OURS, 0.5);
    }

    private static void figure(
            Results results, Map<String, List<Walks>> all, String one, String other, double goal) {
        List<Walks> ones = all.getOrDefault(one, List.of());
        List<Walks> others = all.getOrDefault(other, List.of());
        results.figure(
                "walks per CPU-second, %s against %s".formatted(one, other),
                "ratio",
                Goal.atLeast(goal),
                IntStream.range(0, ones.size())
                        .mapToObj(i -> ones.get(i).perCpuSecond() / others.get(i).perCpuSecond())
                        .toList());
    }
}
