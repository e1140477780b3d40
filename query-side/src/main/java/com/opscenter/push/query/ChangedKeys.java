package com.opscenter.push.query;

import com.opscenter.projections.api.Projection;
import com.opscenter.views.Reads;
import com.opscenter.views.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells what of a feature changed after a position. Every row knows since when it stands as it
/// does, so nothing has to be kept for those who were away.
@Component
class ChangedKeys {

    private final List<Projection<?>> projections;
    private final Reads reads;

    ChangedKeys(List<Projection<?>> projections, Reads reads) {
        this.projections = projections;
        this.reads = reads;
    }

    /// Newest position by key.
    Map<String, Long> since(String feature, String orgId, long position) {
        Map<String, Long> changed = new HashMap<>();
        projections.stream()
                .filter(projection -> projection.feature().equals(feature))
                .map(View::of)
                .forEach(view -> changed.putAll(reads.in(orgId, db -> view.changed(db, position))));
        return changed;
    }
}
