package com.opscenter.bench.polling;

import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.lab.snmprec.SnmprecAgent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Agents of the lab in a process of their own, so that what they cost is nobody's.
final class Agents implements AutoCloseable {

    static final int COUNT = 4;

    private final Process process;
    private final List<Agent> all;

    private Agents(Process process, List<Agent> all) {
        this.process = process;
        this.all = all;
    }

    /// @param user for SNMPv3 with SHA and AES
    record Agent(
            int port, String community, String user, String authPassphrase, String privPassphrase) {

        String address() {
            return "127.0.0.1:" + port;
        }
    }

    static Agents start(Path work) throws IOException {
        Path recording = Files.write(work.resolve("switch.snmprec"), Table.recording());
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Agents.class.getName(),
                                recording.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        List<Agent> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String line = told.readLine();
            if (line == null) {
                throw new IOException("the agents did not start");
            }
            String[] words = line.split(" ", -1);
            all.add(new Agent(Integer.parseInt(words[0]), words[1], words[2], words[3], words[4]));
        }
        return new Agents(process, List.copyOf(all));
    }

    /// Serves until its input ends, which it does with whoever started it.
    ///
    /// @param arguments the recording
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < COUNT; i++) {
            SnmprecAgent agent = SnmprecAgent.start(Path.of(arguments[0]));
            SnmpUser user = agent.users().ops();
            System.out.printf(
                    "%d %s %s %s %s%n",
                    agent.port(),
                    agent.users().community(),
                    user.name(),
                    user.authPassphrase(),
                    user.privPassphrase());
        }
        while (System.in.read() >= 0) {
            // Nobody says anything.
        }
        System.exit(0);
    }

    List<Agent> all() {
        return all;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
