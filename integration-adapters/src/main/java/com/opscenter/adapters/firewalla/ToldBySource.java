package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.threats.ToldThreats;
import com.opscenter.sources.api.SourceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What was read of the flows of each source and told of its threats, which lasts longer than a
/// connection: a poll that fails ends that.
@Component
final class ToldBySource {

    private final Map<SourceId, Told> all = new ConcurrentHashMap<>();

    record Told(BlockedFlows flows, ToldThreats threats) {}

    Told of(SourceId source) {
        return all.computeIfAbsent(
                source, one -> new Told(new BlockedFlows(one), new ToldThreats(one)));
    }
}
