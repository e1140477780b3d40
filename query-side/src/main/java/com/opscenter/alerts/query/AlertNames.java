package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.commands.api.TargetNames;
import com.opscenter.views.Reads;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// An alert is called by its title.
@Component
class AlertNames implements TargetNames {

    private final Reads reads;

    AlertNames(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        return key.startsWith(AlertId.KEYS)
                ? reads.in(orgId, db -> Alerts.VIEW.find(db, null, key))
                        .map(row -> row.value().signal().title())
                : Optional.empty();
    }
}
