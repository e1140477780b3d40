package com.opscenter.identity.query.preferences;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.PreferencesEvent;
import com.opscenter.identity.api.PreferencesEvent.PreferencesChosen;
import com.opscenter.identity.query.preferences.PreferencesProjection.PreferencesRow;
import com.opscenter.projections.api.Projection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds what each person chose last.
@Component
class PreferencesProjection implements Projection<PreferencesRow> {

    record PreferencesRow(Map<String, String> chosen) {}

    @Override
    public String name() {
        return "identity_preferences";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public Class<PreferencesRow> rowType() {
        return PreferencesRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof PreferencesEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable PreferencesRow fold(
            @Nullable PreferencesRow row, Event event, StoredEvent stored) {
        return switch ((PreferencesEvent) event) {
            case PreferencesChosen(_, var chosen) -> new PreferencesRow(chosen);
        };
    }
}
