package com.opscenter.network.query;

import com.opscenter.commands.api.TargetNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What switches, ports and WAN links are called.
@Component
class NetworkNames implements TargetNames {

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
}
