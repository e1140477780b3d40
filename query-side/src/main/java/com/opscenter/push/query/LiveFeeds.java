package com.opscenter.push.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.LiveTopic;
import com.opscenter.push.api.Replay;
import com.opscenter.push.api.TopicFeed;
import com.opscenter.telemetry.api.PollListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Turns announcements of projections and polls into the frames of each feature's topic. An
/// announcement names keys; the entities are read once, when the frame is made.
@Component
class LiveFeeds implements LiveTopic, Replay, ViewChanges, PollListener {

    /// One topic: a feature of an organization.
    record Topic(String orgId, String feature) {
        String destination() {
            return Topics.of(orgId, feature);
        }
    }

    private final Map<Topic, TopicFeed> feeds = new ConcurrentHashMap<>();
    private final Map<Topic, Set<String>> sampled = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Instant>> polls = new ConcurrentHashMap<>();
    private final Map<String, SnapshotPart> parts = new HashMap<>();
    private final Positions positions;
    private final ChangedKeys changed;
    private final Broker broker;
    private final JsonMapper json;
    private final Clock clock;

    LiveFeeds(
            List<SnapshotPart> parts,
            Positions positions,
            ChangedKeys changed,
            Broker broker,
            JsonMapper json,
            Clock clock) {
        parts.stream()
                .filter(part -> !part.hasTopicOfItsOwn())
                .forEach(part -> this.parts.put(part.feature(), part));
        this.positions = positions;
        this.changed = changed;
        this.broker = broker;
        this.json = json;
        this.clock = clock;
    }

    /// A feature's share of the dashboard is its topic, heard by whoever may read it there.
    @Override
    public List<Audience> audiences() {
        return parts.values().stream()
                .map(part -> Audience.ofOrganization(part.feature(), part.permission()))
                .toList();
    }

    @Override
    public void advanced(Advance advance) {
        SnapshotPart part = parts.get(advance.feature());
        if (part != null) {
            advance.changes().stream()
                    .filter(change -> part.tells(change.key()))
                    .forEach(change ->
                            feed(new Topic(change.orgId(), advance.feature()))
                                    .changed(change.key(), change.position()));
        }
    }

    @Override
    public void refolded(String feature) {
        feeds.forEach((topic, feed) -> {
            if (topic.feature().equals(feature)) {
                publish(topic, List.of(feed.resync(positions.of(feature), clock.instant())));
            }
        });
    }

    @Override
    public boolean knows(String topic) {
        return parts.containsKey(topic);
    }

    @Override
    public List<Frame> since(String feature, String orgId, long position) {
        Topic topic = new Topic(orgId, feature);
        long reached = positions.of(feature);
        TopicFeed feed = new TopicFeed(feature, position);
        changed.since(feature, orgId, position)
                .forEach((key, at) -> {
                    if (part(topic).tells(key)) {
                        feed.changed(key, at);
                    }
                });
        return feed.flush(reached, keys -> entities(topic, keys), this::size, clock.instant());
    }

    @Override
    public void polled(Poll poll) {
        polls.computeIfAbsent(poll.orgId(), _ -> new ConcurrentHashMap<>())
                .put(poll.sourceId(), poll.at());
        for (String feature : parts.keySet()) {
            Topic topic = new Topic(poll.orgId(), feature);
            if (broker.hasHearers(topic.destination())) {
                feed(topic);
                sampled.computeIfAbsent(topic, _ -> ConcurrentHashMap.newKeySet())
                        .addAll(poll.keys());
            }
        }
    }

    /// Sends what has gathered; called about four times a second.
    @Override
    public void flush() {
        feeds.forEach((topic, feed) -> {
            long reached = positions.of(topic.feature());
            publish(
                    topic,
                    feed.flush(reached, keys -> read(topic, keys), this::size, clock.instant()));
            Set<String> keys = sampled.remove(topic);
            if (keys != null && broker.hasHearers(topic.destination())) {
                List<Frame.Entry> samples = samples(topic, keys);
                if (!samples.isEmpty()) {
                    publish(topic, feed.samples(samples, clock.instant()));
                }
            }
        });
    }

    /// Tells every topic somebody hears how far it is; called every two seconds.
    @Override
    public void beat() {
        broker.destinations()
                .forEach(destination ->
                        Topics.parse(destination)
                                .filter(topic -> parts.containsKey(topic.feature()))
                                .ifPresent(topic ->
                                        publish(
                                                topic,
                                                feed(topic)
                                                        .beat(
                                                                positions.of(topic.feature()),
                                                                polls.getOrDefault(
                                                                        topic.orgId(), Map.of()),
                                                                clock.instant()))));
    }

    private TopicFeed feed(Topic topic) {
        return feeds.computeIfAbsent(
                topic, _ -> new TopicFeed(topic.feature(), positions.of(topic.feature())));
    }

    private void publish(Topic topic, List<Frame> frames) {
        frames.forEach(frame -> broker.broadcast(topic.destination(), frame));
    }

    private int size(Frame.Entry entry) {
        return json.writeValueAsBytes(entry).length;
    }

    private Map<String, Frame.Entry> read(Topic topic, Collection<String> keys) {
        return broker.hasHearers(topic.destination()) ? entities(topic, keys) : Map.of();
    }

    private Map<String, Frame.Entry> entities(Topic topic, Collection<String> keys) {
        Map<String, Frame.Entry> found = new HashMap<>();
        part(topic)
                .entries(Scope.now(topic.orgId()), Set.copyOf(keys))
                .forEach(entry -> found.put(entry.key(), whole(entry)));
        return found;
    }

    private List<Frame.Entry> samples(Topic topic, Set<String> keys) {
        SnapshotPart part = part(topic);
        return part.entries(Scope.now(topic.orgId()), keys).stream()
                .filter(entry -> !part.sampleMembers(entry.key()).isEmpty())
                .map(entry -> sample(entry, part.sampleMembers(entry.key())))
                .toList();
    }

    private SnapshotPart part(Topic topic) {
        SnapshotPart part = parts.get(topic.feature());
        if (part == null) {
            throw new IllegalStateException("no feature " + topic.feature());
        }
        return part;
    }

    private static Frame.Entry whole(SnapshotPart.Entry entry) {
        return new Frame.Entry(
                entry.key(),
                entry.value(),
                entry.at(),
                entry.intervalSeconds(),
                entry.source(),
                false);
    }

    private Frame.Entry sample(SnapshotPart.Entry entry, Set<String> members) {
        ObjectNode value = json.valueToTree(entry.value());
        value.retain(members);
        return new Frame.Entry(
                entry.key(), value, entry.at(), entry.intervalSeconds(), entry.source(), true);
    }
}
