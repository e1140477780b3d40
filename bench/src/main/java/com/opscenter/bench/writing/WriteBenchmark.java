package com.opscenter.bench.writing;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Pairs;
import com.opscenter.bench.harness.Pairs.Wanted;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Installation;
import com.opscenter.commands.api.Commands;
import java.util.List;

/// What the chain from command to durable event costs.
public final class WriteBenchmark implements Benchmark {

    private static final int FEW = 8;
    private static final int MANY = 64;

    @Override
    public String name() {
        return "write";
    }

    @Override
    public String about() {
        return "Commands with authorization, idempotency key and full metadata against prepared inserts of one event and "
                + "their `commit()` (two round trips) into a table with the same columns and keys on the same server, "
                + "fsync and synchronous commit on. Projections run beside the commands.";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        try (Installation product =
                Installation.start(setting.work(), List.of("--opscenter.lab-file="))) {
            Outlets outlets = new Outlets(product.part(Commands.class));
            outlets.install(MANY);
            Pairs pairs = new Pairs(setting, results);
            compare(product, outlets, pairs, FEW, 0.6);
            compare(product, outlets, pairs, MANY, 1.5);
        }
    }

    private static void compare(
            Installation product, Outlets outlets, Pairs pairs, int clients, double goal)
            throws Exception {
        try (RawInserts raw = new RawInserts(product, clients)) {
            String with = " with " + clients + " clients : raw insert and commit";
            pairs.compare(
                    raw,
                    List.of(
                            new Wanted(
                                    "command to durable event" + with,
                                    new CommandChain(outlets, clients),
                                    Goal.atLeast(goal)),
                            new Wanted(
                                    "HTTP command" + with,
                                    new HttpCommands(new Client(product.credentials()), clients),
                                    Goal.atLeast(0.25)),
                            new Wanted(
                                    "raw insert, autocommit" + with,
                                    raw.autocommit(),
                                    Goal.atLeast(0))));
        }
    }
}
