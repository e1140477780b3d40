package com.opscenter.reactions;

import com.opscenter.commands.api.Aside;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.commands.api.Later;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.reactions.ReactionWork.Item;
import com.opscenter.store.SqlFailure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Does what reactions have to do: outside of any transaction, so that it may take as long as its
/// device; lanes side by side, each in order. A reaction waits for nothing but its own lanes and
/// for its own places. While the store is away everything waits for it.
@Component
class ReactionWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReactionWorkers.class);

    /// Of one reaction.
    private static final int AT_A_TIME = 64;

    /// Some of what is looked at may be another node's.
    private static final int LOOKED_AT = 2 * AT_A_TIME;

    /// For what another node took in or left behind, and for what waits for its place.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private static final Duration KEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ReactionHandlers handlers;
    private final ReactionWork work;
    private final EventReader history;
    private final Semaphore wakes = new Semaphore(0);
    private final Set<Item> running = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService threads;
    private long kept;

    ReactionWorkers(ReactionHandlers handlers, ReactionWork work, EventReader history) {
        this.handlers = handlers;
        this.work = work;
        this.history = history;
    }

    /// Something was added or taken off.
    void wake() {
        wakes.release();
    }

    private void run(ExecutorService pool, List<String> names) {
        try {
            while (isRunning()) {
                if (wakes.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
                if (isRunning()) {
                    look(pool, names);
                }
            }
        } catch (InterruptedException e) {
            log.debug("reactions stopped");
        }
    }

    private void look(ExecutorService pool, List<String> names) throws InterruptedException {
        try {
            keepClaims();
            for (Item item : work.next(ready(names), LOOKED_AT)) {
                if (!running.contains(item)) {
                    begin(pool, item);
                }
            }
        } catch (RuntimeException e) {
            if (!SqlFailure.isUnavailable(e)) {
                log.error("reactions cannot be looked up", e);
            }
            Thread.sleep(LONGEST_PAUSE);
        }
    }

    /// One that rests or has its hands full is not asked for. One that was not made yet has met
    /// nothing yet.
    private List<String> ready(List<String> names) {
        return names.stream()
                .filter(name -> handlers.made(name).map(this::isReady).orElse(true))
                .toList();
    }

    private boolean isReady(ReactionHandler<?> handler) {
        return !handler.isResting()
                && running.stream().filter(item -> item.reaction().equals(handler.name())).count()
                        < Math.min(handler.atATime(), AT_A_TIME);
    }

    private void keepClaims() {
        if (!running.isEmpty() && System.nanoTime() - kept > KEEP_EVERY.toNanos()) {
            work.keep();
            kept = System.nanoTime();
        }
    }

    private void begin(ExecutorService pool, Item item) {
        ReactionHandler<?> handler = handlers.named(item.reaction());
        if (!isReady(handler)) {
            return;
        }
        StoredEvent stored =
                history.byPosition(item.position())
                        .orElseThrow(() -> new IllegalStateException("lost event " + item));
        if (handler.isHere(stored) && running.add(item)) {
            pool.execute(() -> {
                try {
                    untilAnswered(handler, item, stored);
                } catch (InterruptedException e) {
                    log.debug("reaction interrupted {}", item);
                } finally {
                    running.remove(item);
                    wake();
                }
            });
        }
    }

    /// Until it is done, set aside, or somebody else's. A store that is away is waited for; the
    /// attempt after that is a repetition.
    private void untilAnswered(ReactionHandler<?> handler, Item item, StoredEvent stored)
            throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                if (work.claim(item)) {
                    carryOut(handler, item, stored);
                }
                return;
            } catch (RuntimeException e) {
                if (!SqlFailure.isUnavailable(e)) {
                    log.error("reaction broken {}", item, e);
                }
                Thread.sleep(pause);
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            }
        }
    }

    private void carryOut(ReactionHandler<?> handler, Item item, StoredEvent stored)
            throws InterruptedException {
        try {
            handler.perform(stored);
        } catch (InterruptedException e) {
            throw e;
        } catch (Elsewhere e) {
            log.info("reaction left to another node {}", item);
            work.release(item);
            return;
        } catch (Later e) {
            log.debug("reaction put off {} pause={} why={}", item, e.pause(), e.getMessage());
            work.putOff(item, e.pause());
            return;
        } catch (Aside e) {
            work.parkAlone(item, Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return;
        } catch (Exception e) {
            if (SqlFailure.isUnavailable(e)) {
                throw new IllegalStateException("the store is away", e);
            }
            work.park(item, Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return;
        }
        work.done(item);
    }

    @Override
    public void start() {
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
        threads = pool;
        List<String> names = handlers.names();
        pool.execute(() -> run(pool, names));
    }

    /// Lets end what ends soon. The rest is repeated by whoever takes it up, who looks first.
    @Override
    public void stop() {
        ExecutorService pool = threads;
        threads = null;
        if (pool == null) {
            return;
        }
        wake();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
                pool.shutdownNow();
                log.info(
                        "reactions interrupted ended={}",
                        pool.awaitTermination(1, TimeUnit.SECONDS));
            }
            work.releaseAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.info("claims of reactions kept until they run out");
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
