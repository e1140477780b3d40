package com.opscenter.projections.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.projections.api.ParkedEvents;
import com.opscenter.projections.api.ParkedEvents.Parked;
import java.util.List;
import org.springframework.stereotype.Component;

/// A key that could not be folded warns until it is retried or its event is skipped.
@Component
class ParkedKeys implements VerdictCondition {

    private final ParkedEvents parked;

    ParkedKeys(ParkedEvents parked) {
        this.parked = parked;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        Long at = scope.at();
        return parked.all().stream()
                .filter(event -> event.cause() != null && event.orgId().equals(scope.orgId()))
                .filter(event -> at == null || event.position() <= at)
                .map(ParkedKeys::condition)
                .toList();
    }

    private static Condition condition(Parked event) {
        return new Condition(
                Severity.WARNING,
                event.key() + " is parked in " + event.projection() + ": " + event.cause(),
                "projection/" + event.projection() + "/" + event.key(),
                "/admin/system?tab=parked",
                event.at(),
                event.position());
    }
}
