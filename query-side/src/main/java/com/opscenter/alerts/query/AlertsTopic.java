package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.RuleView;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.LiveTopic;
import com.opscenter.push.api.Publisher;
import com.opscenter.push.api.Replay;
import com.opscenter.push.api.TopicFeed;
import com.opscenter.telemetry.api.PollListener;
import com.opscenter.views.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells every version of every alert, in order: what came and went between two flushes is told,
/// too. Beside them it tells which rules changed.
@Component
class AlertsTopic implements LiveTopic, Replay, ViewChanges, PollListener {

    private static final String TOPIC = "alerts";

    /// How far an organization's listeners are.
    private static final class Told {
        private final TopicFeed feed;
        private long position;

        Told(long position) {
            this.feed = new TopicFeed(TOPIC, position);
            this.position = position;
        }
    }

    private final Map<String, Told> told = new HashMap<>();

    /// Up to which position something of an organization changed.
    private final Map<String, Long> moved = new ConcurrentHashMap<>();

    private final Set<String> refolded = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, Instant>> polls = new ConcurrentHashMap<>();
    private final AlertRows rows;
    private final Rules rules;
    private final Positions positions;
    private final Publisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    AlertsTopic(
            AlertRows rows,
            Rules rules,
            Positions positions,
            Publisher publisher,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.positions = positions;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Audience> audiences() {
        return List.of(Audience.ofOrganization(TOPIC, AlertsSnapshot.PERMISSION));
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.feature().equals(TOPIC)) {
            advance.changes()
                    .forEach(change -> moved.merge(change.orgId(), change.position(), Math::max));
        }
    }

    @Override
    public void refolded(String feature) {
        if (feature.equals(TOPIC)) {
            refolded.addAll(publisher.hearing(TOPIC));
        }
    }

    @Override
    public void polled(Poll poll) {
        polls.computeIfAbsent(poll.orgId(), _ -> new ConcurrentHashMap<>())
                .put(poll.sourceId(), poll.at());
    }

    /// Whoever begins to hear takes a snapshot, so what was before is not told.
    @Override
    public void flush() {
        Set<String> hearing = publisher.hearing(TOPIC);
        told.keySet().retainAll(hearing);
        for (String orgId : hearing) {
            if (refolded.remove(orgId)) {
                resync(orgId);
            } else {
                tell(orgId);
            }
        }
    }

    @Override
    public void beat() {
        for (String orgId : publisher.hearing(TOPIC)) {
            tell(orgId);
            Told told = told(orgId);
            Map<String, Instant> sources = polls.getOrDefault(orgId, Map.of());
            publish(orgId, told.feed.beat(told.position, sources, clock.instant()));
        }
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public List<Frame> since(String topic, String orgId, long position) {
        return frames(orgId, new TopicFeed(TOPIC, position), position, positions.of(TOPIC));
    }

    /// A change is announced before its position is reached, and told after that.
    private void tell(String orgId) {
        Told told = told(orgId);
        long reached = positions.of(TOPIC);
        Long due = moved.get(orgId);
        if (due != null && due <= reached && moved.remove(orgId, due)) {
            publish(orgId, frames(orgId, told.feed, told.position, reached));
        }
        if (!moved.containsKey(orgId)) {
            told.position = reached;
        }
    }

    private void resync(String orgId) {
        Told told = told(orgId);
        told.position = positions.of(TOPIC);
        publish(orgId, List.of(told.feed.resync(told.position, clock.instant())));
    }

    private Told told(String orgId) {
        return told.computeIfAbsent(orgId, _ -> new Told(positions.of(TOPIC)));
    }

    /// One frame for each version.
    private List<Frame> frames(String orgId, TopicFeed feed, long after, long upTo) {
        if (upTo <= after) {
            return List.of();
        }
        List<Row<AlertRow>> versions = rows.versions(orgId, after, upTo);
        List<AlertView> views = rows.views(orgId, versions);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            AlertView alert = views.get(i);
            long position = versions.get(i).since();
            feed.changed(alert.key(), position);
            frames.addAll(
                    feed.flush(
                            position,
                            _ -> Map.of(alert.key(), entry(alert)),
                            this::size,
                            clock.instant()));
        }
        frames.addAll(rules(orgId, feed, after, upTo));
        return frames;
    }

    /// Of rules only the newest version counts, also of removed ones.
    private List<Frame> rules(String orgId, TopicFeed feed, long after, long upTo) {
        rules.changed(orgId, after)
                .forEach((key, position) -> {
                    if (position <= upTo) {
                        feed.changed(key, position);
                    }
                });
        return feed.flush(
                upTo,
                keys ->
                        rules.some(orgId, List.copyOf(keys)).stream()
                                .collect(Collectors.toMap(RuleView::key, AlertsTopic::entry)),
                this::size,
                clock.instant());
    }

    private static Frame.Entry entry(RuleView rule) {
        return new Frame.Entry(rule.key(), rule, null, 0, null, false);
    }

    private static Frame.Entry entry(AlertView alert) {
        return new Frame.Entry(
                alert.key(), alert, alert.asOf(), alert.intervalSeconds(), alert.source(), false);
    }

    private int size(Frame.Entry entry) {
        return json.writeValueAsBytes(entry).length;
    }

    private void publish(String orgId, List<Frame> frames) {
        frames.forEach(frame -> publisher.publish(orgId, frame));
    }
}
