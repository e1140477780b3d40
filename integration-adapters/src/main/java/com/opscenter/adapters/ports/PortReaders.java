package com.opscenter.adapters.ports;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.sources.api.SourceId;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Which systems a source of ours reads the ports of, for sources that tell of the ports of others.
/// The served sources are found when they are needed: they are served by connectors, some of which
/// ask here.
@Component
public final class PortReaders {

    private final Set<String> kinds;
    private final ObjectProvider<ServedSources> served;

    PortReaders(List<PortConnector> connectors, ObjectProvider<ServedSources> served) {
        this.kinds =
                connectors.stream()
                        .map(PortConnector::kind)
                        .collect(Collectors.toUnmodifiableSet());
        this.served = served;
    }

    /// Whether another source of the same organization reads the ports of the system at an address.
    public boolean reads(SourceId asking, InetAddress address) {
        return served.getObject().beside(asking, address).stream()
                .anyMatch(other -> kinds.contains(other.settings().kind()));
    }
}
