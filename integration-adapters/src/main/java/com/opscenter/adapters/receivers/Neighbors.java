package com.opscenter.adapters.receivers;

import com.opscenter.adapters.polling.RegisteredSource;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.sources.api.SourceId;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The other sources this process serves, found when they are needed: they are served by
/// connectors, of which the receivers are some.
@Component
public final class Neighbors {

    /// They listen; there is nothing to look at.
    private static final Set<String> PASSIVE = Set.of("snmp-trap", "syslog");

    private final ObjectProvider<ServedSources> served;

    Neighbors(ObjectProvider<ServedSources> served) {
        this.served = served;
    }

    /// The receiving source itself, while this process serves it.
    Optional<SourceRunner> own(SourceId source) {
        return served.getObject().served(source);
    }

    /// The sources of the same organization that read the system at an address.
    List<SourceRunner> at(RegisteredSource receiving, InetAddress address) {
        return served.getObject().at(receiving.orgId(), address).stream()
                .filter(runner -> !PASSIVE.contains(runner.source().settings().kind()))
                .toList();
    }
}
