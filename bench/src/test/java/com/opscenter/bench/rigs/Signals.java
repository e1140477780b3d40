package com.opscenter.bench.rigs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Signals to processes that a rig started.
final class Signals {

    private Signals() {}

    static void kill(List<Long> pids) throws IOException {
        send("-KILL", pids);
    }

    static void freeze(List<Long> pids) throws IOException {
        send("-STOP", pids);
    }

    static void thaw(List<Long> pids) throws IOException {
        send("-CONT", pids);
    }

    private static void send(String signal, List<Long> pids) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        pids.forEach(pid -> command.add(pid.toString()));
        // One that has ended meanwhile is not a failure.
        new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
    }
}
