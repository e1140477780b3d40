package com.opscenter.bench.polling;

import com.opscenter.bench.polling.Agents.Agent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// `snmpbulkwalk` of net-snmp, a process for each walk and several at once, as scripts do it. The
/// agents have nothing but the table, so that one walk over everything reads it.
final class BulkWalks implements Walker {

    private static final int EACH = 25;

    private final Path tasks;
    private final int count;

    BulkWalks(List<Agent> agents, Path work) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            agents.forEach(agent -> lines.add(agent.community() + " " + agent.address()));
        }
        tasks = Files.write(work.resolve("walks.txt"), lines);
        count = lines.size();
    }

    @Override
    public Walks walk(Duration time) throws Exception {
        long began = System.nanoTime();
        long walks = 0;
        double cpu = 0;
        do {
            cpu += round();
            walks += count;
        } while (System.nanoTime() - began < time.toNanos());
        return new Walks(walks, (System.nanoTime() - began) / 1e9, cpu);
    }

    /// @return CPU seconds of the processes
    private double round() throws Exception {
        Process shell =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "xargs -P %d -L 1 sh -c 'exec snmpbulkwalk -v2c -Cr25 -On -c \"$0\" \"$1\" 1.3.6.1.2.1 >/dev/null' <%s && times"
                                        .formatted(Agents.COUNT, tasks))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (shell.waitFor() != 0) {
            throw new IllegalStateException("snmpbulkwalk failed; apt-get install snmp");
        }
        String[] times = told.strip().split("\\s+", -1); // of the shell, then of its children
        return seconds(times[2]) + seconds(times[3]);
    }

    /// Reads `0m1.234s`.
    private static double seconds(String written) {
        String[] parts = written.substring(0, written.length() - 1).split("m", 2);
        return Integer.parseInt(parts[0]) * 60 + Double.parseDouble(parts[1]);
    }
}
