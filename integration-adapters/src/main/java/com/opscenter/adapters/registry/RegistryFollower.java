package com.opscenter.adapters.registry;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.Serving;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceId;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Follows the history for as long as the application runs: catches up, starts serving what it
/// found, then serves every change as it happens.
@Component
@AdaptersRole
class RegistryFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryFollower.class);
    private static final int BATCH = 500;
    private static final long LOOK_ANYWAY_MS = 1000;
    private static final int UNSAVED_EVENTS = 2000;

    private final EventReader events;
    private final RegistryMemory memory;
    private final Serving serving;
    private final Registry registry = new Registry();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private @Nullable AutoCloseable wakeUps;
    private long position;
    private long saved;

    RegistryFollower(EventReader events, RegistryMemory memory, Serving serving) {
        this.events = events;
        this.memory = memory;
        this.serving = serving;
    }

    @Override
    public void start() {
        running = true;
        serving.start();
        wakeUps = events.onAppend(wake::release);
        thread = Thread.ofVirtual().name("source-registry").start(this::follow);
    }

    private void follow() {
        boolean caughtUp = false;
        while (running) {
            try {
                if (!caughtUp) {
                    catchUp();
                    caughtUp = true;
                }
                while (running && step(true)) {
                    // There may be more.
                }
                if (wake.tryAcquire(LOOK_ANYWAY_MS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException unavailable) {
                LOG.warn("registry cannot follow position={}", position, unavailable);
                pause();
            }
        }
    }

    private void catchUp() {
        registry.clear();
        position = memory.recall(registry);
        saved = position;
        while (running && step(false)) {
            // There may be more.
        }
        serving.resume(registry.all());
        LOG.info("registry caught up sources={} position={}", registry.all().size(), position);
    }

    /// One batch; whether there was anything.
    private boolean step(boolean live) {
        List<StoredEvent> batch = events.after(position, BATCH);
        for (StoredEvent event : batch) {
            requireKnown(event);
            List<SourceId> changed = registry.apply(event);
            for (SourceId source : changed) {
                keep(source);
                if (live) {
                    serve(source);
                }
            }
            position = event.position();
            if (!changed.isEmpty()) {
                save();
            }
        }
        if (position - saved > UNSAVED_EVENTS) {
            save();
        }
        return !batch.isEmpty();
    }

    /// An event about sources that this version does not know must not be passed over.
    private static void requireKnown(StoredEvent event) {
        boolean ours = event.type().startsWith("sources.") || event.type().startsWith("vault.");
        if (ours && event.payload() == null) {
            throw new IllegalStateException(
                    "unknown event " + event.type() + " at position " + event.position());
        }
    }

    private void keep(SourceId source) {
        registry.find(source).ifPresentOrElse(memory::remember, () -> memory.remove(source));
    }

    private void serve(SourceId source) {
        registry.find(source).ifPresentOrElse(serving::serve, () -> serving.remove(source));
    }

    private void save() {
        memory.reached(position);
        saved = position;
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_ANYWAY_MS);
        } catch (InterruptedException _) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread following = thread;
        if (following != null) {
            following.interrupt();
        }
        AutoCloseable listening = wakeUps;
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                LOG.warn("wake-ups not closed error={}", e.toString());
            }
        }
        serving.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
