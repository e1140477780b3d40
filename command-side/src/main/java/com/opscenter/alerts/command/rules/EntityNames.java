package com.opscenter.alerts.command.rules;

import com.opscenter.commands.api.TargetNames;
import java.util.List;
import org.springframework.stereotype.Component;

/// What entities are called.
@Component
class EntityNames {

    private final List<TargetNames> names;

    EntityNames(List<TargetNames> names) {
        this.names = names;
    }

    /// Its name, else its key without the kind.
    String of(String orgId, String key) {
        return names.stream()
                .flatMap(known -> known.nameOf(orgId, key).stream())
                .findFirst()
                .orElseGet(() -> key.substring(key.indexOf('/') + 1));
    }
}
