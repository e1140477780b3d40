package com.opscenter.drift.api;

import com.opscenter.ops.api.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows a feature's entities that can drift, so that a drift is shown with their names.
public interface DriftSubjects {

    /// Those of these keys that are this feature's and are there, by key.
    Map<String, Subject> subjects(Scope scope, Set<String> keys);

    /// @param asOf when its source was last read
    /// @param protection a command on it needs its name and a reason
    /// @param settable aspects that a command can set; the others can be accepted only
    record Subject(
            String name,
            String source,
            @Nullable Instant asOf,
            int intervalSeconds,
            String freshness,
            boolean protection,
            Set<String> settable) {}
}
