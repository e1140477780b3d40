package com.opscenter.bench.keys;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Installation;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.security.keys.KeyCheck;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// How much CPU a call spends on telling whether its key is good.
public final class KeysBenchmark implements Benchmark {

    private static final String ADDRESS = "127.0.0.1";
    private static final String WANTED =
            "{\"name\":\"bench\",\"permissions\":[\"power:read\"],\"ip_allow\":[\"127.0.0.0/8\"]}";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /// One proof, good or not.
    private interface Proof {
        void check();
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String about() {
        return "CPU of the checking thread for one API key: its form, the look-up, the keyed hash, expiry and address; from memory, and after the key's row has moved (PostgreSQL's own part is not counted). Beside it the check of a signed token.";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        List<String> options =
                List.of("--opscenter.lab-file=", "--opscenter.roles=web,projections,reactions");
        try (Installation product = Installation.start(setting.work(), options)) {
            Client client = new Client(product.credentials());
            String key = client.post("/api/v1/account/api-keys", WANTED).get("api_key").asString();
            KeyCheck keys = product.part(KeyCheck.class);
            JwtDecoder tokens = product.part(JwtDecoder.class);
            List<ViewChanges> followers = List.copyOf(product.parts(ViewChanges.class));
            Proof cached = () -> good(keys, key);
            Proof cold =
                    () -> {
                        followers.forEach(follower -> follower.refolded("identity"));
                        good(keys, key);
                    };
            results.figure("a key from memory", "µs", Goal.atMost(20), runs(setting, cached));
            results.figure(
                    "a key whose row has moved", "µs", Goal.atMost(1_000), runs(setting, cold));
            results.fact("a token", "µs", runs(setting, () -> tokens.decode(client.token())));
        }
    }

    /// Warmed up first.
    private List<Double> runs(Setting setting, Proof proof) {
        micros(setting.turn(), proof);
        List<Double> runs = new ArrayList<>();
        for (int run = 0; run < setting.pairs(); run++) {
            runs.add(micros(setting.turn(), proof));
        }
        return runs;
    }

    /// CPU of this thread for one.
    private double micros(Duration time, Proof proof) {
        long until = System.nanoTime() + time.toNanos();
        long before = threads.getCurrentThreadCpuTime();
        long checked = 0;
        for (; System.nanoTime() < until; checked++) {
            proof.check();
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e3 / checked;
    }

    private static void good(KeyCheck keys, String key) {
        if (!(keys.of(key, ADDRESS) instanceof KeyCheck.Good)) {
            throw new IllegalStateException("the key is good");
        }
    }
}
