package com.opscenter.projections.query;

import com.opscenter.projections.api.Projection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One set of rows of a projection, folded by one version of it.
///
/// @param owner the node that moves it on, null for none
/// @param leaseUntil until when nobody else may
/// @param comparedAt position at which it was compared with the live rows, null for never
/// @param differences keys of which some version up to there differs
record Build(
        long id,
        String name,
        int version,
        Stage stage,
        long position,
        boolean paused,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        Instant startedAt,
        @Nullable Long comparedAt,
        @Nullable Long differences,
        List<String> sample,
        @Nullable String failure) {

    /// What no version of the software ever folds: the empty tables of a projection whose first
    /// rows are still being built.
    static final int NOTHING = 0;

    boolean isLive() {
        return stage == Stage.LIVE;
    }

    boolean isOf(Projection<?> projection) {
        return name.equals(projection.name()) && version == projection.version();
    }

    /// Whether it folds every event as it comes.
    boolean follows() {
        return stage == Stage.BUILDING || stage == Stage.READY || stage == Stage.PREVIOUS;
    }

    static String table(String name, Stage stage) {
        return stage == Stage.LIVE ? name : name + "_beside";
    }
}
