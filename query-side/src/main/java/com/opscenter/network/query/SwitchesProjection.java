package com.opscenter.network.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.SwitchEvent;
import com.opscenter.network.api.SwitchEvent.SwitchGone;
import com.opscenter.network.api.SwitchEvent.SwitchObserved;
import com.opscenter.network.api.SwitchEvent.SwitchRemoved;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SwitchesProjection implements Projection<SwitchRow> {

    @Override
    public String name() {
        return "network_switch";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "network";
    }

    @Override
    public Class<SwitchRow> rowType() {
        return SwitchRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof SwitchEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable SwitchRow fold(@Nullable SwitchRow row, Event event, StoredEvent stored) {
        return switch ((SwitchEvent) event) {
            case SwitchObserved(var id, var source, var reading) ->
                    new SwitchRow(id.value(), source, reading);
            case SwitchGone _, SwitchRemoved _ -> null;
        };
    }
}
