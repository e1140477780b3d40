package com.opscenter.adapters.firewalla;

import com.opscenter.sources.api.SourceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The rest of each account, which lasts longer than a connection: a poll that fails ends that.
@Component
final class Rests {

    private final Map<SourceId, Rest> all = new ConcurrentHashMap<>();

    Rest of(SourceId source) {
        return all.computeIfAbsent(source, _ -> new Rest());
    }
}
