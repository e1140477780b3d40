package com.opscenter.projections.query;

import com.opscenter.projections.api.Projection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks which builds there are. Each one this software can fold gets a runner; a projection
/// without rows gets its first build, one whose rows are of another version a new one beside them;
/// and what other nodes fold is told here too.
final class Watch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    /// While another node folds, so that its changes are seen here soon.
    private static final Duration LOOK_CLOSELY = Duration.ofMillis(50);

    private static final Duration AWAY = Duration.ofSeconds(1);

    /// Positions; a past longer than this is read in bulk, beside.
    private static final long LONG_PAST = 20_000;

    private final Node node;
    private final Duration lease;
    private final boolean folds;
    private final String owner = UUID.randomUUID().toString();
    private final Map<Long, Thread> runners = new HashMap<>();
    private boolean away;

    /// @param folds whether this process moves rows on; otherwise it only looks how far others are
    Watch(Node node, Duration lease, boolean folds) {
        this.node = node;
        this.lease = lease;
        this.folds = folds;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(look());
            }
        } catch (InterruptedException e) {
            LOG.debug("projections=watched no more");
        }
    }

    /// Ends all runners, after [#run] has ended.
    void stop(Duration patience) throws InterruptedException {
        runners.values().forEach(Thread::interrupt);
        for (Thread runner : runners.values()) {
            runner.join(patience);
        }
    }

    private Duration look() {
        try {
            List<Build> builds = node.builds().all();
            tellWhatIsShown(builds);
            if (folds) {
                builds = fold(builds);
            }
            away = false;
            return tellOthers(builds) ? LOOK_CLOSELY : LOOK;
        } catch (RuntimeException e) {
            if (!away && !Thread.currentThread().isInterrupted()) {
                LOG.warn("projections=away cause=\"{}\"", e.getMessage());
            }
            away = true;
            return AWAY;
        }
    }

    private List<Build> fold(List<Build> builds) {
        List<Build> there = provide(builds) ? node.builds().all() : builds;
        runners.keySet().retainAll(keep(there));
        there.forEach(this::run);
        return there;
    }

    /// Whether anything was begun.
    private boolean provide(List<Build> builds) {
        boolean begun = false;
        for (Projection<?> projection : node.folds().newest()) {
            Optional<Build> live = Builds.live(builds, projection.name());
            if (live.isEmpty()) {
                node.builds().found(projection, node.history().head() > LONG_PAST);
                begun = true;
            } else if (isDue(projection, live.get()) && isRoom(builds, projection.name())) {
                node.builds().openUnlessMoved(projection, builds);
                begun = true;
            }
        }
        return begun;
    }

    /// What stands beside, such as the rows of two versions ago, gives way once no software that
    /// runs can fold it.
    private boolean isRoom(List<Build> builds, String name) {
        return Builds.beside(builds, name)
                .map(beside ->
                        node.folds().of(beside).isEmpty() && node.builds().isFree(beside.id()))
                .orElse(true);
    }

    /// A higher version is built beside at once; a lower one, of a software that went back, only
    /// when nobody else moves the rows on.
    private boolean isDue(Projection<?> projection, Build live) {
        if (live.version() < projection.version()) {
            return true;
        }
        return node.folds().of(live).isEmpty() && node.builds().isFree(live.id());
    }

    private List<Long> keep(List<Build> builds) {
        List<Long> there = builds.stream().map(Build::id).toList();
        runners.forEach((build, runner) -> {
            if (!there.contains(build)) {
                runner.interrupt();
            }
        });
        return there;
    }

    private void run(Build build) {
        node.folds()
                .of(build)
                .ifPresent(projection ->
                        runners.computeIfAbsent(
                                build.id(),
                                id ->
                                        Thread.ofPlatform()
                                                .name("projection-" + build.name() + "-" + id)
                                                .daemon()
                                                .start(runner(projection, build))));
    }

    private <R> Runner<R> runner(Projection<R> projection, Build build) {
        return new Runner<>(projection, new Progress(build.name(), build.id(), owner, lease), node);
    }

    private void tellWhatIsShown(List<Build> builds) {
        builds.stream()
                .filter(build -> build.isLive() && node.folds().knows(build.name()))
                .forEach(build -> node.shown().shows(node.folds().named(build.name()), build.id()));
    }

    /// Whether there is anybody else who folds.
    private boolean tellOthers(List<Build> builds) {
        boolean others = false;
        for (Build build : builds) {
            if (build.isLive()
                    && node.folds().knows(build.name())
                    && !owner.equals(build.owner())) {
                node.shown()
                        .reached(
                                node.folds().named(build.name()),
                                build.position(),
                                build.position(),
                                List.of());
                others |= build.owner() != null;
            }
        }
        return others;
    }
}
