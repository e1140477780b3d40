package com.opscenter.adapters.hostmon;

import com.opscenter.sources.api.PushTarget.Refusing;
import com.opscenter.sources.api.SourceId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Why deliveries to each source were refused by this node since the last one that was taken, for
/// the source's health.
@Component
final class PushTally {

    private final Map<SourceId, Set<Refusing>> refused = new ConcurrentHashMap<>();

    /// @return whether that is news
    boolean refused(SourceId source, Refusing why) {
        boolean[] news = new boolean[1];
        refused.compute(
                source,
                (_, known) -> {
                    Set<Refusing> all =
                            known == null ? EnumSet.noneOf(Refusing.class) : EnumSet.copyOf(known);
                    news[0] = all.add(why);
                    return all;
                });
        return news[0];
    }

    /// One was taken, or nobody is interested any more.
    void forget(SourceId source) {
        refused.remove(source);
    }

    List<String> remarks(SourceId source) {
        Set<Refusing> all = refused.getOrDefault(source, Set.of());
        return Arrays.stream(Refusing.values())
                .filter(all::contains)
                .map(PushTally::words)
                .toList();
    }

    private static String words(Refusing why) {
        return switch (why) {
            case SIGNATURE ->
                    "Deliveries were refused because they are not signed with this source's secret.";
            case TIME ->
                    "Deliveries were refused because their time is not ours: check the sender's"
                            + " clock.";
        };
    }
}
