package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.JsonMapping.Items;
import com.opscenter.adapters.hostmon.JsonMapping.Moment;
import com.opscenter.adapters.http.BoundedJson;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.PushTarget;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.FieldError;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// Keeps what a monitor sends, and lets its source be read.
@Component
final class HostmonPush implements PushTarget {

    private static final Receipt EMPTY =
            new Receipt.Invalid(
                    List.of(
                            new FieldError(
                                    "body",
                                    "required",
                                    "must hold monitors where the source's settings say")));

    private final PushMemory memory;
    private final PushTally tally;
    private final ServedSources served;
    private final HostmonProperties.Push bounds;
    private final Map<SourceId, Bucket> buckets = new ConcurrentHashMap<>();

    HostmonPush(
            PushMemory memory,
            PushTally tally,
            ServedSources served,
            HostmonProperties properties) {
        this.memory = memory;
        this.tally = tally;
        this.served = served;
        this.bounds = properties.push();
    }

    @Override
    public String kind() {
        return HostmonKind.NAME;
    }

    @Override
    public Optional<String> secret(SourceDraft source) {
        return settings(source).map(PushSettings::secret);
    }

    private static Optional<PushSettings> settings(SourceDraft source) {
        try {
            return Mode.of(source.config()) == Mode.PUSH
                    ? Optional.of(PushSettings.of(source))
                    : Optional.empty();
        } catch (DeviceException _) {
            return Optional.empty();
        }
    }

    @Override
    public Receipt take(Delivery delivery, SourceDraft source) {
        if (!buckets.computeIfAbsent(delivery.source(), _ -> fresh()).tryConsume(1)) {
            return new Receipt.Crowded(
                    "More than %d deliveries a second".formatted(bounds.perSecond()));
        }
        PushSettings settings = settings(source).orElseThrow();
        try {
            Optional<Items> items =
                    settings.json()
                            .mapping()
                            .read(
                                    BoundedJson.read(delivery.text()),
                                    Map.of(),
                                    new Moment(null, delivery.arrived()));
            return items.filter(HostmonPush::says).map(all -> keep(all, delivery)).orElse(EMPTY);
        } catch (JacksonException _) {
            return new Receipt.Malformed("The body is no JSON");
        }
    }

    private static boolean says(Items items) {
        return !items.listed().isEmpty() || !items.faults().isEmpty();
    }

    private Receipt keep(Items items, Delivery delivery) {
        return items.faults().isEmpty() ? keep(delivery) : new Receipt.Invalid(items.faults());
    }

    private Receipt keep(Delivery delivery) {
        PushMemory.Load load = memory.load(delivery.source());
        if (load.deliveries() >= bounds.kept() || load.bytes() >= bounds.keptBytes()) {
            return new Receipt.Crowded("Too many deliveries wait for being read");
        }
        if (!memory.keep(delivery)) {
            return new Receipt.Duplicate();
        }
        tally.forget(delivery.source());
        served.served(delivery.source()).ifPresent(SourceRunner::pollSoon);
        return new Receipt.Received();
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(bounds.burst())
                                .refillGreedy(bounds.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    @Override
    public void refused(SourceId source, Refusing why) {
        if (tally.refused(source, why)) {
            served.served(source).ifPresent(SourceRunner::pollSoon);
        }
    }

    /// Nobody sends to it any more.
    void forget(SourceId source) {
        buckets.remove(source);
        tally.forget(source);
        memory.forget(source);
    }
}
