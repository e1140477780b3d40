package com.opscenter.push.query;

import com.opscenter.projections.api.ViewChanges;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.LiveTopic;
import com.opscenter.push.api.OwnQueue;
import com.opscenter.push.api.PersonalNews;
import com.opscenter.push.api.PersonalNews.News;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells everybody of what they may see, twice a second at most: only the newest counts.
@Component
class PersonalQueues implements OwnQueue, LiveTopic, ViewChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalQueues.class);

    /// Keys by feature and organization; nothing where none changed.
    private final Map<Source, Set<String>> changed = new ConcurrentHashMap<>();

    private final Map<String, PersonalNews> features;
    private final Broker broker;
    private boolean skips;

    private record Source(String feature, String orgId) {}

    PersonalQueues(List<PersonalNews> features, Broker broker) {
        this.features =
                features.stream()
                        .collect(Collectors.toUnmodifiableMap(PersonalNews::feature, news -> news));
        this.broker = broker;
    }

    @Override
    public Set<String> destinations() {
        return features.keySet().stream().map(PersonalQueues::queue).collect(Collectors.toSet());
    }

    /// Whoever listens hears what is theirs, and nothing else.
    @Override
    public List<Audience> audiences() {
        return List.of();
    }

    @Override
    public void advanced(Advance advance) {
        String feature = advance.feature();
        if (features.containsKey(feature) && broker.hasHearers(queue(feature))) {
            advance.changes()
                    .forEach(change ->
                            add(new Source(feature, change.orgId()), Set.of(change.key())));
        }
    }

    /// Every other time.
    @Override
    public void flush() {
        skips = !skips;
        if (!skips) {
            Set.copyOf(changed.keySet()).forEach(this::flush);
        }
    }

    @Override
    public void beat() {}

    /// What cannot be looked up now is told the next time, and holds up no other.
    private void flush(Source source) {
        Set<String> keys = changed.remove(source);
        PersonalNews news = features.get(source.feature());
        if (keys == null || news == null) {
            return;
        }
        try {
            news.of(source.orgId(), keys).stream()
                    .sorted(Comparator.comparingLong(News::position))
                    .forEach(one -> broker.tell(queue(source.feature()), one));
        } catch (RuntimeException e) {
            add(source, keys);
            LOG.warn(
                    "push=not-told feature={} org={} cause=\"{}\"",
                    source.feature(),
                    source.orgId(),
                    e.toString());
        }
    }

    private void add(Source source, Set<String> keys) {
        changed.compute(
                source,
                (_, before) -> {
                    Set<String> all = before == null ? new HashSet<>() : before;
                    all.addAll(keys);
                    return all;
                });
    }

    private static String queue(String feature) {
        return "/user/queue/" + feature;
    }
}
