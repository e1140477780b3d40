package com.opscenter.bench.people;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// How long an administrator waits for a page of people.
public final class UsersListBenchmark implements Benchmark {

    private static final int PEOPLE = 100_000;
    private static final Duration SLOWEST = Duration.ofMinutes(1);
    private static final int GOAL = 50;
    private static final String USERS = "/api/v1/admin/users?";

    /// What is looked for, and how.
    private static final Map<String, String> QUESTIONS = questions();

    @Override
    public String name() {
        return "users";
    }

    @Override
    public String about() {
        return "A page of 50 of %,d people with how many there are in all, asked for by HTTP, one question after the other."
                .formatted(PEOPLE);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        List<String> options =
                List.of("--opscenter.lab-file=", "--opscenter.roles=web,projections,reactions");
        try (Installation product = Installation.start(setting.work(), options)) {
            product.restart(connection -> Crowd.write(connection, PEOPLE));
            Client client = new Client(product.credentials());
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                ask(client, question.getValue(), setting.turn());
                measure(setting, results, client, question);
            }
        }
    }

    private static void measure(
            Setting setting, Results results, Client client, Map.Entry<String, String> question)
            throws Exception {
        Histogram all = new Histogram(SLOWEST.toMillis() * 1_000, 3);
        List<Double> runs = new ArrayList<>();
        for (int run = 0; run < setting.pairs(); run++) {
            Histogram one = ask(client, question.getValue(), setting.turn());
            runs.add(one.getValueAtPercentile(99) / 1e3);
            all.add(one);
        }
        results.figure(question.getKey() + ", p99", "ms", Goal.atMost(GOAL), runs);
        results.latency(question.getKey(), all);
    }

    /// Microseconds of each answer.
    private static Histogram ask(Client client, String query, Duration time) throws Exception {
        Histogram micros = new Histogram(SLOWEST.toMillis() * 1_000, 3);
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            long begin = System.nanoTime();
            client.read(USERS + query);
            micros.recordValue((System.nanoTime() - begin) / 1_000);
        }
        return micros;
    }

    private static Map<String, String> questions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("people by a part of their name", "search=lovel");
        all.put(
                "people of a role and status, by their last visit",
                "role=developer&status=enabled&sort=-last_login");
        all.put(
                "people of a tier and tag created in a month, by name",
                "tier=trial,starter&tag=beta&created_from=2025-12-01&created_to=2025-12-31"
                        + "&sort=username");
        return all;
    }
}
