package com.opscenter.uptime.query;

import com.opscenter.commands.api.TargetNames;
import com.opscenter.uptime.api.MonitorId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What monitors are called.
@Component
class UptimeNames implements TargetNames {

    private final MonitorRows rows;

    UptimeNames(MonitorRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        return key.startsWith(MonitorId.KEYS) ? rows.name(orgId, key) : Optional.empty();
    }
}
