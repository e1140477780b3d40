package com.opscenter.projections.query;

import com.opscenter.projections.api.Projection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one build beside the live one from stage to stage: it reads the past in bulk, follows, is
/// compared when it has caught up, and is switched to by itself when nobody moves the live one on.
/// Otherwise it waits for an operator.
final class Rebuilding<R> {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    /// How often it is looked whether the live build is still moved on.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Projection<R> projection;
    private final Progress progress;
    private final Node node;
    private long looked = System.nanoTime() - LOOK.toNanos();

    Rebuilding(Projection<R> projection, Progress progress, Node node) {
        this.projection = projection;
        this.progress = progress;
        this.node = node;
    }

    void bulk() throws InterruptedException {
        long begun = System.nanoTime();
        long position = new Bulk<>(projection, progress, node).run();
        LOG.info(
                "projection={} version={} build={} position={} read in {} ms",
                projection.name(),
                projection.version(),
                progress.build(),
                position,
                (System.nanoTime() - begun) / 1_000_000);
    }

    /// Whether the build is something else now.
    boolean changedStage(Stage stage, long position) throws InterruptedException {
        return switch (stage) {
            case BUILDING -> position >= node.tail().head() && compared();
            case READY, PREVIOUS -> isTime() && switchedByItself();
            case LIVE, BULK, FAILED -> false;
        };
    }

    private boolean compared() {
        Comparing.Result result = new Comparing(node.rebuilds()).compare(projection.name());
        node.db().transaction(transaction -> result.write(transaction.dsl(), progress.build()));
        LOG.info(
                "projection={} version={} build={} ready differences={}",
                projection.name(),
                projection.version(),
                progress.build(),
                result.differences());
        return true;
    }

    /// A live build that no software running now can fold is replaced.
    private boolean switchedByItself() throws InterruptedException {
        List<Build> builds = node.builds().all();
        Optional<Build> live = Builds.live(builds, projection.name());
        if (live.isEmpty()
                || live.get().paused()
                || node.folds().of(live.get()).isPresent()
                || !node.builds().isFree(live.get().id())) {
            return false;
        }
        return node.builds().swap(projection.name());
    }

    private boolean isTime() {
        long now = System.nanoTime();
        if (now - looked < LOOK.toNanos()) {
            return false;
        }
        looked = now;
        return true;
    }
}
