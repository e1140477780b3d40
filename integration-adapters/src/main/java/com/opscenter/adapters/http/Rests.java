package com.opscenter.adapters.http;

import com.opscenter.sources.api.SourceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The rest of each source, which lasts longer than a connection: a poll that fails ends that.
@Component
public final class Rests {

    private final Map<SourceId, Rest> all = new ConcurrentHashMap<>();

    public Rest of(SourceId source) {
        return all.computeIfAbsent(source, _ -> new Rest());
    }
}
