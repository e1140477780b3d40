package com.opscenter.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The server's main process, in a session of its own so that Ctrl-C reaches only us and the server
/// is stopped last, in order.
final class Postmaster {

    private static final Logger LOG = System.getLogger(Postmaster.class.getName());
    private static final Duration FAST = Duration.ofSeconds(15);
    private static final Duration IMMEDIATE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Programs programs;
    private final Path cluster;
    private final Path output;
    private volatile boolean stopping;

    private volatile @Nullable ProcessHandle running;

    Postmaster(Programs programs, Path cluster, Path output) {
        this.programs = programs;
        this.cluster = cluster;
        this.output = output;
    }

    /// Ends a server that outlived its application: its settings and port are not ours to trust.
    void recover() throws IOException {
        PidFile note = new PidFile(cluster);
        Optional<ProcessHandle> orphan = note.orphan();
        if (orphan.isPresent()) {
            LOG.log(Level.INFO, "postgres=orphan pid={0} action=stop", orphan.get().pid());
            stop(orphan.get());
        }
        note.discardIfReused();
    }

    /// Starts and waits until connections are served; recovery after a crash may take its time.
    ///
    /// @return false when the server ended instead; its words are in the output file
    boolean start(int port) throws IOException {
        List<String> command = new ArrayList<>(programs.user().prefix());
        command.add("setsid");
        command.addAll(List.of(programs.home() + "/bin/postgres", "-D", cluster.toString()));
        command.addAll(Settings.arguments(port));
        Process process =
                new ProcessBuilder(command)
                        .directory(programs.home().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        process.getOutputStream().close();
        running = process.toHandle();
        PidFile note = new PidFile(cluster);
        while (!stopping && !note.says(process.pid(), "ready")) {
            if (ended(process.toHandle(), POLL)) {
                return false;
            }
        }
        if (stopping) {
            stop(process.toHandle());
        }
        return !stopping;
    }

    /// Waits until the server has ended, whatever ended it.
    ///
    /// @return false when it ended because it was told to
    boolean awaitEnd() {
        ProcessHandle process = running;
        if (process != null) {
            process.onExit().join();
        }
        return !stopping;
    }

    boolean isStopping() {
        return stopping;
    }

    String words() throws IOException {
        return Files.readString(output).strip();
    }

    /// Stops the server without waiting for clients; also while it is still starting.
    void stop() throws IOException {
        stopping = true;
        ProcessHandle process = running;
        if (process != null && process.isAlive()) {
            stop(process);
        }
    }

    private void stop(ProcessHandle process) throws IOException {
        signal("fast");
        if (!ended(process, FAST)) {
            signal("immediate");
            if (!ended(process, IMMEDIATE)) {
                throw new IOException("PostgreSQL (pid " + process.pid() + ") does not stop");
            }
        }
    }

    private void signal(String mode) throws IOException {
        if (new PidFile(cluster).exists()) {
            programs.run("pg_ctl", "stop", "-W", "-m", mode, "-D", cluster.toString());
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit()
                    .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            return !process.isAlive();
        }
        return !process.isAlive();
    }
}
