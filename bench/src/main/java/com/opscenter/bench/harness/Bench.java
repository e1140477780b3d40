package com.opscenter.bench.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.util.FileSystemUtils;

/// `./ops bench [--force] [--seconds=N] [--pairs=N] [--events=N] [--ws=DIR] [--work=DIR]
/// [NAME...]`: runs the benchmarks named, or all, and writes the report.
public final class Bench {

    private static final double IDLE = 0.3;

    private Bench() {}

    /// @param arguments the project's folder, options, names
    public static void main(String[] arguments) {
        int code = 0;
        try {
            run(
                    Path.of(arguments[0]),
                    Options.parse(List.of(arguments).subList(1, arguments.length)));
        } catch (Exception e) {
            e.printStackTrace();
            code = 1;
        }
        System.exit(code); // whatever threads the benchmarks left behind
    }

    private static void run(Path project, Options options) throws Exception {
        for (Benchmark benchmark : ServiceLoader.load(Benchmark.class)) {
            if (!options.names().isEmpty() && !options.names().contains(benchmark.name())) {
                continue;
            }
            boolean idle = becomesIdle(options.force());
            if (!idle && !options.force()) {
                throw new IllegalStateException(
                        "The machine is not idle (load average %.2f); --force measures nevertheless."
                                .formatted(Machine.load()));
            }
            System.out.println("Measuring " + benchmark.name() + " ...");
            Path work = Files.createTempDirectory(options.place(), "ops-bench");
            try {
                Setting setting =
                        new Setting(
                                project,
                                work,
                                options.turn(),
                                options.pairs(),
                                options.events(),
                                options.ws());
                benchmark.run(setting, Results.begin(benchmark, setting, !idle));
            } finally {
                FileSystemUtils.deleteRecursively(work);
            }
            Report.write(project);
        }
    }

    /// What the last benchmark did takes a while to leave the average.
    private static boolean becomesIdle(boolean force) throws Exception {
        for (int i = 0; !force && i < 24 && Machine.load() > IDLE; i++) {
            Thread.sleep(5_000);
        }
        return Machine.load() <= IDLE;
    }
}
