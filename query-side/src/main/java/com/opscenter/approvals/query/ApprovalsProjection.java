package com.opscenter.approvals.query;

import com.opscenter.approvals.api.ApprovalEvent;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalDenied;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalExpired;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalGranted;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalWithdrawn;
import com.opscenter.approvals.api.ApprovalEvent.BreakGlassReviewed;
import com.opscenter.approvals.api.ApprovalEvent.GlassBroken;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandBegun;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandDone;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandPartlyDone;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandRefused;
import com.opscenter.approvals.query.ApprovalRow.Said;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds what became of each command that waits.
@Component
class ApprovalsProjection implements Projection<ApprovalRow> {

    @Override
    public String name() {
        return "approvals_approval";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "approvals";
    }

    @Override
    public Class<ApprovalRow> rowType() {
        return ApprovalRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof ApprovalEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable ApprovalRow fold(@Nullable ApprovalRow row, Event event, StoredEvent stored) {
        if (event instanceof ApprovalRequested requested) {
            return ApprovalRow.of(requested, stored);
        }
        return row == null ? null : then(row, (ApprovalEvent) event, stored);
    }

    private static ApprovalRow then(ApprovalRow row, ApprovalEvent event, StoredEvent at) {
        return switch (event) {
            case ApprovalRequested _ -> row;
            case ApprovalGranted(_, var note) ->
                    row.decided(ApprovalStatus.GRANTED, Said.of(at, note), at);
            case ApprovalDenied(_, var note) ->
                    row.decided(ApprovalStatus.DENIED, Said.of(at, note), at);
            case ApprovalExpired _ -> row.decided(ApprovalStatus.EXPIRED, null, at);
            case ApprovalWithdrawn _ -> row.decided(ApprovalStatus.WITHDRAWN, null, at);
            case GlassBroken(_, var reason) -> row.broken(Said.of(at, reason), at);
            case HeldCommandBegun _, HeldCommandDone _ ->
                    row.carriedOut(ApprovalStatus.DONE, null, at);
            case HeldCommandRefused(_, _, var detail) ->
                    row.carriedOut(ApprovalStatus.FAILED, detail, at);
            case HeldCommandPartlyDone partly ->
                    row.carriedOut(ApprovalStatus.PARTLY, partly.statusReason(), at);
            case BreakGlassReviewed(_, var note) -> row.reviewed(Said.of(at, note), at);
        };
    }
}
