package com.opscenter.network.query;

import com.opscenter.commands.api.TargetNames;
import com.opscenter.commands.api.TargetSites;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What switches, ports and WAN links are called, and where they are.
@Component
class NetworkNames implements TargetNames, TargetSites {

    private final SwitchRows switches;
    private final PortRows ports;
    private final WanRows wans;

    NetworkNames(SwitchRows switches, PortRows ports, WanRows wans) {
        this.switches = switches;
        this.ports = ports;
        this.wans = wans;
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        return switch (key.substring(0, key.indexOf('/') + 1)) {
            case "switch/" -> switches.name(orgId, key);
            case "port/" -> ports.name(orgId, key);
            case "wan/" -> wans.name(orgId, key);
            default -> Optional.empty();
        };
    }

    @Override
    public Map<String, String> sitesOf(String orgId, Collection<String> keys) {
        Map<String, String> sites = new HashMap<>(switches.sites(orgId, keys));
        sites.putAll(ports.sites(orgId, keys));
        sites.putAll(wans.sites(orgId, keys));
        return sites;
    }
}
