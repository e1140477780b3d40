package com.opscenter.bench.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Compares arms turn by turn, so that noise of the machine falls on all alike.
public final class Pairs {

    /// The JVM compiles what it runs often, for minutes where it has few cores. It has done so when
    /// several turns in a row were not faster than the fastest before by this much, and it had as
    /// much of the work as the arm says it takes to know what is run often.
    private static final double FASTER = 1.05;

    private static final int STEADY_TURNS = 3;
    private static final int MOST_WARM_UPS = 60;

    private final Setting setting;
    private final Results results;

    public Pairs(Setting setting, Results results) {
        this.setting = setting;
        this.results = results;
    }

    /// A figure that compares an arm and the base: their rates where the goal is a least one, the
    /// times they take where it is a most.
    public record Wanted(String title, Arm arm, Goal goal) {}

    /// All arms against one base; each ratio is of neighbors in time.
    public void compare(Arm base, List<Wanted> wanted) throws Exception {
        List<Arm> arms = new ArrayList<>(List.of(base));
        wanted.forEach(each -> arms.add(each.arm()));
        for (Arm arm : arms) {
            warmUp(arm);
        }
        List<List<Double>> ratios = new ArrayList<>();
        wanted.forEach(_ -> ratios.add(new ArrayList<>()));
        for (int pair = 1; pair <= setting.pairs(); pair++) {
            Sample floor = turn(base, pair);
            for (int i = 0; i < wanted.size(); i++) {
                Sample sample = turn(wanted.get(i).arm(), pair);
                double rates = sample.rate() / floor.rate();
                ratios.get(i).add(wanted.get(i).goal().atLeast() ? rates : 1 / rates);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            results.figure(wanted.get(i).title(), "ratio", wanted.get(i).goal(), ratios.get(i));
        }
    }

    private void warmUp(Arm arm) throws Exception {
        double fastest = 0;
        int steady = 0;
        long operations = 0;
        for (int i = 0;
                i < MOST_WARM_UPS && (steady < STEADY_TURNS || operations < arm.warmUp());
                i++) {
            Sample sample = measured(arm, setting.turn());
            operations += sample.operations();
            double rate = sample.rate();
            steady = rate < fastest * FASTER ? steady + 1 : 0;
            fastest = Math.max(fastest, rate);
            arm.rest();
        }
    }

    private Sample turn(Arm arm, int pair) throws Exception {
        Sample sample = measured(arm, setting.turn());
        arm.rest();
        results.turn(arm.name(), pair, sample);
        return sample;
    }

    private static Sample measured(Arm arm, Duration time) throws Exception {
        double cpu = Machine.cpuSeconds();
        long began = System.nanoTime();
        long operations = arm.work(time);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Sample(operations, seconds, cpuSince(cpu));
    }

    private static double cpuSince(double before) throws IOException {
        return Machine.cpuSeconds() - before;
    }
}
