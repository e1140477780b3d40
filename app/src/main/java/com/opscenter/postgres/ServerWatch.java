package com.opscenter.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Starts the server again whenever it ends by itself: killed for its memory, or because a full
/// disk kept it from writing its log. Says so once when it goes and once when it is back.
final class ServerWatch implements Runnable {

    private static final Logger LOG = System.getLogger(ServerWatch.class.getName());
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Postmaster postmaster;
    private final int port;

    ServerWatch(Postmaster postmaster, int port) {
        this.postmaster = postmaster;
        this.port = port;
    }

    @Override
    public void run() {
        try {
            while (postmaster.awaitEnd()) {
                LOG.log(
                        Level.WARNING,
                        "postgres=ended action=restart port={0}",
                        String.valueOf(port));
                startAgain();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        Duration pause = SHORTEST;
        while (!postmaster.isStopping()) {
            if (started()) {
                LOG.log(Level.INFO, "postgres=back port={0}", String.valueOf(port));
                return;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }

    /// What keeps it from starting may pass: a dying predecessor, a port in use, a full disk.
    private boolean started() {
        try {
            postmaster.recover();
            return postmaster.start(port);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "postgres=not-started", e);
            return false;
        }
    }
}
