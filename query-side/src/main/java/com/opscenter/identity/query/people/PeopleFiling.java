package com.opscenter.identity.query.people;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.vocabulary.api.NodeRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Files whoever moved, a moment after they did. Every node with the role `projections` files what
/// it is told; the others only look whether it is done.
@Component
class PeopleFiling implements SmartLifecycle, ViewChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleFiling.class);
    private static final int AT_ONCE = 500;
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PROMISED = Duration.ofSeconds(2);

    private final PeopleIndex index;
    private final Positions positions;
    private final boolean files;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Set<String> moved = new HashSet<>();
    private boolean doubted;
    private boolean begun;

    /// How often something was told, and how much of that is filed.
    private long told;

    private long filed;

    /// The newest position that was told, and the one that others are told is reached.
    private long newest;

    private long reached;
    private boolean away;
    private volatile boolean running;

    /// Of a node that does not file: what was there to be filed before it was told anything.
    private volatile long before = -1;

    PeopleFiling(
            PeopleIndex index, Positions positions, @Value("${opscenter.roles:}") String roles) {
        this.index = index;
        this.positions = positions;
        this.files = NodeRole.PROJECTIONS.isIn(roles);
    }

    @Override
    public void start() {
        running = true;
        if (files) {
            Thread.ofPlatform().daemon().name("people-index").start(this::follow);
        }
    }

    @Override
    public void stop() {
        running = false;
        tell(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void advanced(Advance advance) {
        if (Source.VIEWS.contains(advance.projection()) && !advance.changes().isEmpty()) {
            tell(() -> {
                told++;
                for (Change change : advance.changes()) {
                    moved.add(Source.user(advance.projection(), change.key()));
                    newest = Math.max(newest, change.position());
                }
            });
        }
    }

    /// What a node is told first, before it knows a position, was filed by whoever folded it.
    @Override
    public void refolded(String feature) {
        if (Source.FEATURES.contains(feature) && positions.of(feature) > 0) {
            tell(() -> {
                told++;
                doubted = true;
            });
        }
    }

    /// Waits until everything that was told up to now is filed, and refuses with
    /// `projection-behind` when it is not in time.
    void require() {
        if (!await(PROMISED)) {
            throw behind();
        }
    }

    static RefusedException behind() {
        return new RefusedException(
                new Refusal(
                        "projection-behind",
                        "The list of people is behind, or is being made anew; nobody would be told"
                                + " whom it lacks"));
    }

    /// Waits, for a bounded time, until everything that was told up to now is filed.
    ///
    /// @return whether it is
    boolean await(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            return files ? awaitOwn(end) : awaitOthers(end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean awaitOwn(long end) throws InterruptedException {
        lock.lock();
        try {
            long wanted = told;
            long left = end - System.nanoTime();
            while ((filed < wanted || !begun) && running && left > 0) {
                left = changed.awaitNanos(left);
            }
            return begun && filed >= wanted;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitOthers(long end) throws InterruptedException {
        long wanted = Math.max(1, newest());
        while (index.reached() < wanted) {
            if (System.nanoTime() >= end) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        return true;
    }

    private long newest() {
        if (before < 0) {
            before = index.newest();
        }
        lock.lock();
        try {
            return Math.max(before, newest);
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        try {
            while (running) {
                Work work = next();
                if (!work.isNothing() || (begun && reached < Math.min(newest, work.upTo()))) {
                    attempt(work);
                }
            }
        } catch (InterruptedException e) {
            LOG.info("people-index=interrupted");
        }
    }

    /// @param first whether to look what changed since this software last ran
    /// @param upTo everything up to this position is in the work, or filed already
    private record Work(Set<String> moved, boolean doubted, boolean first, long told, long upTo) {

        boolean isNothing() {
            return moved.isEmpty() && !doubted && !first;
        }
    }

    /// What is to be done. The position is asked for first: whatever lies before it was told by
    /// now.
    private Work next() throws InterruptedException {
        lock.lock();
        try {
            long left = patience().toNanos();
            while (running && left > 0 && (away || isIdle())) {
                left = changed.awaitNanos(left);
            }
            long upTo = known();
            Work work = new Work(moved, doubted, !begun && upTo > 0, told, upTo);
            moved = new HashSet<>();
            doubted = false;
            return work;
        } finally {
            lock.unlock();
        }
    }

    private boolean isIdle() {
        return moved.isEmpty() && !doubted;
    }

    /// Positions are known a moment after what lies before them was told.
    private Duration patience() {
        return away || (begun && reached >= newest) ? AWAY : LOOK;
    }

    private long known() {
        return Source.FEATURES.stream().mapToLong(positions::of).min().orElse(0);
    }

    /// The database may be away for a while; said once.
    private void attempt(Work work) {
        try {
            carryOut(work);
            tell(() -> {
                filed = Math.max(filed, work.told());
                reached = Math.max(reached, work.upTo());
                begun |= work.first();
            });
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warn("people-index=behind cause=\"{}\"", e.getMessage());
            }
            away = true;
            tell(() -> {
                moved.addAll(work.moved());
                doubted |= work.doubted();
            });
        }
    }

    private void carryOut(Work work) {
        Set<String> ids = new HashSet<>(work.moved());
        if (work.doubted()) {
            index.doubt();
        }
        if (work.first()) {
            ids.addAll(index.changedSince(index.begin()));
        } else if (work.doubted()) {
            ids.addAll(index.changedSince(0));
        }
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            index.file(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        index.reached(work.upTo());
    }

    private void tell(Runnable news) {
        lock.lock();
        try {
            news.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
