package com.opscenter.power.query;

import com.opscenter.drift.api.DriftSubjects;
import com.opscenter.ops.api.Scope;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.views.View;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Outlets that drift, as they are shown beside that.
@Component
class DriftingOutlets implements DriftSubjects {

    private final PowerRows rows;

    DriftingOutlets(PowerRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Subject> subjects(Scope scope, Set<String> keys) {
        return rows.outlets(scope, View.keyed(keys)).stream()
                .collect(Collectors.toMap(OutletView::key, DriftingOutlets::subject));
    }

    private static Subject subject(OutletView outlet) {
        return new Subject(
                outlet.name(),
                outlet.source(),
                outlet.asOf(),
                outlet.intervalSeconds(),
                outlet.freshness(),
                outlet.isProtected() || outlet.criticality().equals(Criticality.CRITICAL.word()),
                outlet.capabilities().contains(Capability.SWITCH.word())
                        ? Set.of(new OutletId(outlet.id()).drift().aspect())
                        : Set.of());
    }
}
