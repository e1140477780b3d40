package com.opscenter.uptime.query;

import com.opscenter.commands.api.TargetNames;
import com.opscenter.commands.api.TargetSites;
import com.opscenter.uptime.api.MonitorId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What monitors are called, and where they are.
@Component
class UptimeNames implements TargetNames, TargetSites {

    private final MonitorRows rows;

    UptimeNames(MonitorRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        return key.startsWith(MonitorId.KEYS) ? rows.name(orgId, key) : Optional.empty();
    }

    @Override
    public Map<String, String> sitesOf(String orgId, Collection<String> keys) {
        return rows.sites(orgId, keys);
    }
}
