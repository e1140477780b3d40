package com.opscenter.projections.query;

import java.time.Duration;
import org.jooq.DSLContext;

/// How far a build is. What was folded is written down together with its rows. Events that concern
/// none of them are passed over in memory and written down a little later, so that a busy history
/// of others costs no transaction for each of its batches: losing that only means passing over the
/// same events again.
final class Reached {

    private static final Duration LATER = Duration.ofMillis(50);

    private final Progress progress;
    private final Stage stage;
    private final DSLContext db;

    private long position;
    private long written;
    private long writtenAt = System.nanoTime();

    Reached(Progress progress, Progress.Held start, DSLContext db) {
        this.progress = progress;
        this.stage = start.stage();
        this.db = db;
        this.position = start.position();
        this.written = start.position();
    }

    long position() {
        return position;
    }

    /// What the database holds.
    long written() {
        return written;
    }

    /// How long one may wait for events before [#write], which also keeps the lease.
    Duration patience() {
        Duration most = position == written ? progress.lease().dividedBy(3) : LATER;
        Duration left = most.minusNanos(System.nanoTime() - writtenAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    void folded(long to) {
        position = to;
        written = to;
        writtenAt = System.nanoTime();
    }

    void passed(long to) {
        position = to;
        if (patience().isZero()) {
            write();
        }
    }

    void write() {
        progress.pass(db, new Progress.Held(written, stage), position);
        folded(position);
    }
}
