package com.opscenter.bench.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.util.FileSystemUtils;

/// `./ops bench [--force] [--seconds=N] [--pairs=N] [--work=DIR] [NAME...]`: runs the benchmarks
/// named, or all, and writes the report.
public final class Bench {

    private static final double IDLE = 0.3;

    private Bench() {}

    /// @param arguments the project's folder, options, names
    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>();
        boolean force = false;
        int seconds = 5;
        int pairs = 5;
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.equals("--force")) {
                force = true;
            } else if (argument.startsWith("--seconds=")) {
                seconds = Integer.parseInt(value);
            } else if (argument.startsWith("--pairs=")) {
                pairs = Integer.parseInt(value);
            } else if (argument.startsWith("--work=")) {
                place = Path.of(value);
            } else {
                names.add(argument);
            }
        }
        run(Path.of(arguments[0]), place, Duration.ofSeconds(seconds), pairs, force, names);
        System.exit(0); // whatever threads the benchmarks left behind
    }

    private static void run(
            Path project, Path place, Duration turn, int pairs, boolean force, List<String> names)
            throws Exception {
        for (Benchmark benchmark : ServiceLoader.load(Benchmark.class)) {
            if (!names.isEmpty() && !names.contains(benchmark.name())) {
                continue;
            }
            boolean idle = becomesIdle();
            if (!idle && !force) {
                throw new IllegalStateException(
                        "The machine is not idle (load average %.2f); --force measures nevertheless."
                                .formatted(Machine.load()));
            }
            System.out.println("Measuring " + benchmark.name() + " ...");
            Path work = Files.createTempDirectory(place, "ops-bench");
            try {
                Setting setting = new Setting(project, work, turn, pairs);
                benchmark.run(setting, Results.begin(benchmark, setting, !idle));
            } finally {
                FileSystemUtils.deleteRecursively(work);
            }
            Report.write(project);
        }
    }

    /// What the last benchmark did takes a while to leave the average.
    private static boolean becomesIdle() throws Exception {
        for (int i = 0; i < 24 && Machine.load() > IDLE; i++) {
            Thread.sleep(5_000);
        }
        return Machine.load() <= IDLE;
    }
}
