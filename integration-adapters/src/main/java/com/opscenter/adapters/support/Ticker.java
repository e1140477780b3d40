package com.opscenter.adapters.support;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again in a thread of its own, whatever comes of it, until closed.
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final Thread thread;
    private volatile boolean running = true;

    public Ticker(String name, Duration pause, Runnable work) {
        thread = Thread.ofVirtual().name(name).start(() -> run(name, pause, work));
    }

    private void run(String name, Duration pause, Runnable work) {
        while (running) {
            try {
                Thread.sleep(pause);
                work.run();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("tick failed name={}", name, failed);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
