package com.opscenter.projections.query;

import static com.opscenter.generated.read_model.Tables.PARKED_EVENT;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.processors.api.ProcessorView;
import com.opscenter.processors.api.ProcessorView.Previous;
import com.opscenter.processors.api.ProcessorView.Rebuild;
import com.opscenter.processors.api.Processors;
import com.opscenter.processors.api.Verb;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The projections as processors.
final class ProjectionProcessors implements Processors {

    /// A switch waits this long until what is beside is as far as what is shown.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long PAUSE_MILLIS = 20;

    private final Folds folds;
    private final EventReader history;
    private final Builds builds;
    private final DSLContext db;
    private final Clock clock;

    ProjectionProcessors(
            Folds folds, EventReader history, Builds builds, DSLContext db, Clock clock) {
        this.folds = folds;
        this.history = history;
        this.builds = builds;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<ProcessorView> all() {
        long head = history.head();
        List<Build> all = builds.all();
        Map<Long, Integer> parked =
                db.select(PARKED_EVENT.BUILD, DSL.count())
                        .from(PARKED_EVENT)
                        .where(PARKED_EVENT.SKIPPED_REASON.isNull())
                        .groupBy(PARKED_EVENT.BUILD)
                        .fetchMap(PARKED_EVENT.BUILD, DSL.count());
        return all.stream()
                .filter(Build::isLive)
                .map(live -> {
                    Build beside = Builds.beside(all, live.name()).orElse(null);
                    return view(live, beside, head, parked.getOrDefault(live.id(), 0));
                })
                .toList();
    }

    @Override
    public Optional<Refusal> objection(String name, Verb verb) {
        List<Build> all = builds.all();
        Build live = Builds.live(all, name).orElseThrow();
        return Optional.ofNullable(objection(live, Builds.beside(all, name).orElse(null), verb));
    }

    @Override
    public void carryOut(String name, Verb verb) {
        switch (verb) {
            case PAUSE -> builds.pause(name, true);
            case RESUME -> builds.pause(name, false);
            case REBUILD -> builds.open(folds.named(name));
            case SWITCH, SWITCH_BACK -> swap(name);
            case DISCARD -> builds.discard(name);
        }
    }

    private void swap(String name) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!builds.swap(name)) {
            if (System.nanoTime() > deadline) {
                throw new RefusedException(
                        new Refusal(
                                "projection-behind",
                                "What is beside %s does not catch up with what is shown"
                                        .formatted(name)));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while switching", e);
        }
    }

    private @Nullable Refusal objection(Build live, @Nullable Build beside, Verb verb) {
        String why =
                switch (verb) {
                    case PAUSE -> live.paused() ? "is paused already" : null;
                    case RESUME -> live.paused() ? null : "is not paused";
                    case REBUILD -> folds.knows(live.name()) ? null : "is of another software";
                    case SWITCH -> notReady(live, beside);
                    case SWITCH_BACK -> notKept(live, beside);
                    case DISCARD -> beside == null ? "has nothing beside it" : null;
                };
        return why == null ? null : new Refusal("state-moved-on", live.name() + " " + why);
    }

    private static @Nullable String notReady(Build live, @Nullable Build beside) {
        if (beside == null || beside.stage() == Stage.PREVIOUS) {
            return "has no rebuild beside it";
        }
        if (live.paused()) {
            return "is paused";
        }
        return beside.stage() == Stage.READY ? null : "is still being rebuilt";
    }

    private @Nullable String notKept(Build live, @Nullable Build beside) {
        if (beside == null || beside.stage() != Stage.PREVIOUS) {
            return "was not switched";
        }
        if (live.paused()) {
            return "is paused";
        }
        return folds.of(beside).isPresent()
                ? null
                : "was switched from version %d, which this software cannot keep up to date"
                        .formatted(beside.version());
    }

    private ProcessorView view(Build live, @Nullable Build beside, long head, long parked) {
        long lag = lagMillis(live.position(), head);
        return new ProcessorView(
                live.name(),
                "projection",
                folds.knows(live.name()) ? folds.named(live.name()).feature() : null,
                live.version(),
                state(live, lag),
                live.position(),
                Math.max(0, head - live.position()),
                lag,
                live.owner(),
                live.leaseUntil(),
                parked,
                beside == null || beside.stage() == Stage.PREVIOUS ? null : rebuild(beside, head),
                beside == null || beside.stage() != Stage.PREVIOUS
                        ? null
                        : new Previous(
                                beside.version(), beside.position(), folds.of(beside).isPresent()),
                Arrays.stream(Verb.values())
                        .filter(verb -> objection(live, beside, verb) == null)
                        .map(Verb::word)
                        .toList());
    }

    private static String state(Build live, long lag) {
        if (live.paused()) {
            return "paused";
        }
        if (live.owner() == null) {
            return "idle";
        }
        return lag == 0 ? "live" : "behind";
    }

    private Rebuild rebuild(Build build, long head) {
        long seconds =
                Math.max(1, Duration.between(build.startedAt(), clock.instant()).toSeconds());
        return new Rebuild(
                build.version(),
                switch (build.stage()) {
                    case READY -> "ready";
                    case FAILED -> "failed";
                    case BUILDING -> "comparing";
                    case BULK, LIVE, PREVIOUS -> "building";
                },
                build.position(),
                head,
                build.position() / seconds,
                build.startedAt(),
                build.differences(),
                build.sample(),
                build.comparedAt(),
                build.failure());
    }

    private long lagMillis(long position, long head) {
        if (position >= head) {
            return 0;
        }
        Instant next =
                history.after(position, 1).stream()
                        .map(StoredEvent::recordedAt)
                        .findFirst()
                        .orElseGet(clock::instant);
        return Math.max(1, Duration.between(next, clock.instant()).toMillis());
    }
}
