package com.opscenter.parked.query;

import com.opscenter.parked.api.ParkedKey;
import com.opscenter.parked.api.ParkedKeys;
import com.opscenter.projections.api.ParkedEvents;
import com.opscenter.projections.api.ParkedEvents.Parked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The parked events of the projections, one line for each key.
@Component
class KeysOfProjections implements ParkedKeys {

    private final ParkedEvents events;

    KeysOfProjections(ParkedEvents events) {
        this.events = events;
    }

    @Override
    public List<ParkedKey> all() {
        Map<List<String>, List<Parked>> keys = new LinkedHashMap<>();
        for (Parked event : events.all()) {
            keys.computeIfAbsent(List.of(event.projection(), event.key()), _ -> new ArrayList<>())
                    .add(event);
        }
        return keys.values().stream().map(KeysOfProjections::key).toList();
    }

    @Override
    public boolean retry(ParkedKey parked) {
        return events.retry(parked.projection(), parked.key());
    }

    @Override
    public boolean skip(ParkedKey parked, String reason) {
        return events.skip(parked.projection(), parked.position(), reason);
    }

    /// After a retry the event at fault may be a later one than the first.
    private static ParkedKey key(List<Parked> events) {
        Parked failed =
                events.stream()
                        .filter(event -> event.cause() != null)
                        .findFirst()
                        .orElse(events.getFirst());
        return new ParkedKey(
                failed.projection() + ":" + failed.position(),
                failed.projection(),
                failed.feature(),
                failed.key(),
                failed.orgId(),
                failed.position(),
                failed.eventId(),
                failed.type(),
                failed.cause(),
                failed.at(),
                events.size() - 1);
    }
}
