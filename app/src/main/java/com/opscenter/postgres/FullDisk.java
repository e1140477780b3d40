package com.opscenter.postgres;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// A full disk in the verdict of now. What cannot be stored is no event, so the past knows nothing
/// of it.
@Component
class FullDisk implements VerdictCondition {

    static final String KEY = "storage/disk";

    private final DiskRoom room;

    FullDisk(DiskRoom room) {
        this.room = room;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        Instant since = room.fullSince();
        if (scope.at() != null || since == null) {
            return List.of();
        }
        return List.of(
                new Condition(
                        Severity.CRITICAL,
                        "The disk under the database is full: nothing is stored",
                        KEY,
                        "/admin/system",
                        since,
                        Condition.NO_EVENT));
    }
}
