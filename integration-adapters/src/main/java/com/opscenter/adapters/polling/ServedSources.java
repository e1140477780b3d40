package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceOperations;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The sources this process serves.
@Component
public final class ServedSources implements SourceOperations {

    /// Exchanges of all sources together that are kept for their logs.
    private static final int EXCHANGES = 50_000;

    private static final int LEAST_EXCHANGES = 10;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);

    private final Map<String, Connector> connectors;
    private final Ports ports;
    private final Leases leases;
    private final PollingProperties properties;
    private final SourceAddresses addresses = new SourceAddresses();
    private final Map<SourceId, SourceRunner> runners = new ConcurrentHashMap<>();

    ServedSources(
            List<Connector> connectors, Ports ports, Leases leases, PollingProperties properties) {
        this.connectors =
                connectors.stream().collect(Collectors.toMap(Connector::kind, Function.identity()));
        this.ports = ports;
        this.leases = leases;
        this.properties = properties;
    }

    /// Serves what an earlier life of this software served before. None begins before all are
    /// known: what one tells may depend on what others read.
    void resume(Collection<RegisteredSource> sources) {
        sources.forEach(this::place);
        runners.values().forEach(runner -> runner.start(true));
    }

    /// Serves a source as it now is, from now on.
    void serve(RegisteredSource source) {
        place(source);
        SourceRunner runner = runners.get(source.id());
        if (runner != null) {
            runner.start(false);
        }
    }

    private void place(RegisteredSource source) {
        Connector connector = connectors.get(source.settings().kind());
        if (!source.enabled() || connector == null) {
            drop(source.id(), true);
            return;
        }
        SourceRunner running = runners.get(source.id());
        if (running != null && running.source().settings().kind().equals(connector.kind())) {
            running.changed(source);
            return;
        }
        drop(source.id(), false);
        SourceRunner runner =
                new SourceRunner(
                        source,
                        connector,
                        ports,
                        leases,
                        new ExchangeLog(ports.clock(), this::exchangesOfEach),
                        properties);
        runners.put(source.id(), runner);
    }

    /// Memory stays bounded with many sources, too.
    private int exchangesOfEach() {
        int share = EXCHANGES / Math.max(1, runners.size());
        return Math.clamp(share, LEAST_EXCHANGES, ExchangeLog.MOST);
    }

    /// @param forget also when it was last looked at: nobody is meant to look any more
    void drop(SourceId source, boolean forget) {
        SourceRunner runner = runners.remove(source);
        if (runner != null) {
            runner.end();
            runner.awaitEnd(System.nanoTime() + PATIENCE_AT_STOP.toNanos());
            leases.giveUp(source);
        }
        if (forget) {
            ports.memory().forget(source);
        }
    }

    /// However many there are, all of them have one time to end in.
    void dropAll() {
        List<SourceRunner> ending = List.copyOf(runners.values());
        runners.clear();
        ending.forEach(SourceRunner::end);
        long deadline = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
        ending.forEach(runner -> runner.awaitEnd(deadline));
    }

    void lookForSilence() {
        runners.values().forEach(SourceRunner::tellSilence);
    }

    /// The source, while this process may act on it.
    public Optional<SourceRunner> served(SourceId source) {
        return Optional.ofNullable(runners.get(source)).filter(SourceRunner::holdsLease);
    }

    /// The other sources of the same organization whose system has this address, whoever serves
    /// them. May ask a name server.
    public List<RegisteredSource> beside(SourceId source, InetAddress address) {
        SourceRunner own = runners.get(source);
        return own == null
                ? List.of()
                : runners.values().stream()
                        .map(SourceRunner::source)
                        .filter(other -> !other.id().equals(source))
                        .filter(other -> other.orgId().equals(own.source().orgId()))
                        .filter(other -> addresses.areAt(other.settings().endpoint(), address))
                        .toList();
    }

    /// The sources of an organization whose system has this address. May ask a name server.
    public List<SourceRunner> at(String orgId, InetAddress address) {
        return runners.values().stream()
                .filter(runner -> runner.source().orgId().equals(orgId))
                .filter(runner -> addresses.areAt(runner.source().settings().endpoint(), address))
                .filter(SourceRunner::holdsLease)
                .toList();
    }

    @Override
    public Optional<Polling> polling(SourceId source) {
        return Optional.ofNullable(runners.get(source)).map(SourceRunner::polling);
    }

    @Override
    public List<Exchange> log(SourceId source, int limit) {
        SourceRunner runner = runners.get(source);
        return runner == null ? List.of() : runner.log(limit);
    }
}
