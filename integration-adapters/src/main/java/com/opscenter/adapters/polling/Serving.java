package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.Ticker;
import com.opscenter.sources.api.SourceId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Begins and ends the serving of sources, keeps the leases alive and looks for silence.
@Component
public class Serving {

    private static final Duration SILENCE_LOOK = Duration.ofSeconds(1);

    private final ServedSources sources;
    private final Leases leases;
    private final PollMemory memory;
    private final PollingProperties properties;
    private List<Ticker> tickers = List.of();

    Serving(ServedSources sources, Leases leases, PollMemory memory, PollingProperties properties) {
        this.sources = sources;
        this.leases = leases;
        this.memory = memory;
        this.properties = properties;
    }

    public void start() {
        tickers =
                List.of(
                        new Ticker("leases", properties.lease().dividedBy(3), leases::renew),
                        new Ticker("silence", SILENCE_LOOK, sources::lookForSilence),
                        memory.writing());
    }

    /// Goes on with what an earlier life of this software served.
    public void resume(Collection<RegisteredSource> known) {
        sources.resume(known);
    }

    public void serve(RegisteredSource source) {
        sources.serve(source);
    }

    public void remove(SourceId source) {
        sources.drop(source, true);
    }

    public void stop() {
        tickers.forEach(Ticker::close);
        sources.dropAll();
        memory.tryToWrite();
        leases.releaseAll();
    }
}
