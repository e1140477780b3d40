package com.opscenter.drift.query;

import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftStep;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DriftsProjection implements Projection<DriftRow> {

    @Override
    public String name() {
        return "drift_drift";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String feature() {
        return DriftRows.FEATURE;
    }

    @Override
    public Class<DriftRow> rowType() {
        return DriftRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof DriftStep step ? Optional.of(step.drift().key()) : Optional.empty();
    }

    @Override
    public @Nullable DriftRow fold(@Nullable DriftRow row, Event event, StoredEvent stored) {
        return event instanceof DriftStep.Began began ? row(began, stored) : null;
    }

    private static DriftRow row(DriftStep.Began began, StoredEvent stored) {
        DriftId id = began.drift();
        return new DriftRow(
                id,
                began.domain(),
                id.kind(),
                id.target(),
                id.aspect(),
                began.wantedState(),
                began.observedState(),
                began.wantedBy(),
                stored.occurredAt(),
                stored.position(),
                began.sealedStates(),
                began.refusedAs());
    }
}
