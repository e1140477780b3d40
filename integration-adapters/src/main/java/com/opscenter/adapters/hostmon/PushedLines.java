package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.JsonMapping.Moment;
import com.opscenter.adapters.hostmon.PushMemory.Kept;
import com.opscenter.adapters.http.BoundedJson;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.Reading.Silence;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a monitor sent. It is read again for as long as a line may be late, so that what could not
/// be recorded is told again.
final class PushedLines implements LineSource {

    private final SourceId source;
    private final PushSettings settings;
    private final PushMemory memory;
    private final PushTally tally;
    private final ExchangeLog log;

    PushedLines(
            SourceId source,
            PushSettings settings,
            PushMemory memory,
            PushTally tally,
            ExchangeLog log) {
        this.source = source;
        this.settings = settings;
        this.memory = memory;
        this.tally = tally;
        this.log = log;
    }

    @Override
    public Nature nature() {
        return Nature.SENT;
    }

    @Override
    public Told read(Instant from, @Nullable Instant before, Instant now, Consumer<LogLine> each) {
        long started = System.nanoTime();
        Instant since =
                before == null ? Instant.EPOCH : before.minus(settings.json().common().late());
        List<Kept> all = memory.since(source, since);
        for (Kept one : all) {
            log.tape().ifPresent(tape -> tape.add("deliveries", one.text()));
            Moment moment = new Moment(null, one.arrived());
            settings.json()
                    .mapping()
                    .read(BoundedJson.read(one.text()), Map.of(), moment)
                    .ifPresent(items -> items.lines().forEach(each));
        }
        log.ended("read what was sent", all.size() + " deliveries", started);
        memory.forget(source, since, now);
        return new Told(null, tally.remarks(source), silence());
    }

    /// Only before anything was ever heard.
    private Silence silence() {
        String refused = String.join(" ", tally.remarks(source));
        return new Silence(
                "Nothing was sent to /api/v1/ingest/hostmon/%s yet. %s"
                        .formatted(
                                source.value(),
                                refused.isEmpty()
                                        ? "Check that the monitor sends, and signs with this"
                                                + " source's secret."
                                        : refused),
                null);
    }
}
