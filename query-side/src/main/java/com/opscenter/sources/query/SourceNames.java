package com.opscenter.sources.query;

import com.opscenter.commands.api.TargetNames;
import com.opscenter.views.Reads;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The name a source was registered under.
@Component
class SourceNames implements TargetNames {

    private final Reads reads;

    SourceNames(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        return key.startsWith("source/")
                ? reads.in(orgId, db -> SourceRows.VIEW.find(db, null, key))
                        .map(row -> row.value().name())
                : Optional.empty();
    }
}
