package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What would happen. Member names are in snake_case on every endpoint.
///
/// @param dry_run always true
/// @param accepted whether the real request would be
/// @param problem what the real request would be answered, null when accepted
/// @param impact what would be affected, in the feature's own shape
/// @param approval null when it would be done without a second person
public record DryRun(
        boolean dry_run,
        boolean accepted,
        @Nullable Map<String, Object> problem,
        List<WouldEmit> would_emit,
        @Nullable Object impact,
        @Nullable Object cost,
        @Nullable Approval approval) {

    /// What would be done at once.
    public DryRun(
            boolean dry_run,
            boolean accepted,
            @Nullable Map<String, Object> problem,
            List<WouldEmit> would_emit,
            @Nullable Object impact,
            @Nullable Object cost) {
        this(dry_run, accepted, problem, would_emit, impact, cost, null);
    }

    /// @param required always true
    /// @param minutes for how long it would wait
    public record Approval(boolean required, int minutes) {}

    /// @param type stored name of the event
    /// @param aggregate its stream
    public record WouldEmit(String type, String aggregate, Event payload) {}
}
