package com.opscenter.adapters.receivers;

import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets a sender through or not, before anything of what it sent is looked at.
public final class Gate {

    private final Senders senders;
    private final ReceiverProperties properties;
    private final Tally tally;
    private final Map<InetAddress, Bucket> buckets;

    public Gate(Senders senders, ReceiverProperties properties, Tally tally) {
        this.senders = senders;
        this.properties = properties;
        this.tally = tally;
        this.buckets =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<InetAddress, Bucket> eldest) {
                        return size() > properties.senders();
                    }
                };
    }

    /// Whether the sender is one of ours at all; counted when it is not.
    public boolean knows(InetAddress sender) {
        boolean allowed = senders.allow(sender);
        if (!allowed) {
            tally.count(Fate.FOREIGN);
        }
        return allowed;
    }

    /// Whether one message of the sender may come in; counted when it may not.
    public boolean admits(InetAddress sender) {
        if (!knows(sender)) {
            return false;
        }
        if (!bucket(sender).tryConsume(1)) {
            tally.count(Fate.TOO_FAST);
            return false;
        }
        return true;
    }

    private Bucket bucket(InetAddress sender) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(sender, _ -> fresh());
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(properties.burst())
                                .refillGreedy(properties.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
