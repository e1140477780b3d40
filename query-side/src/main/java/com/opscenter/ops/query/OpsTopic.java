package com.opscenter.ops.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.LiveTopic;
import com.opscenter.push.api.Publisher;
import com.opscenter.push.api.Replay;
import com.opscenter.push.api.TopicFeed;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Sends the verdict and the counts when they change, and writes down each new word of the verdict.
@Component
class OpsTopic implements LiveTopic, Replay, ViewChanges {

    private static final String TOPIC = "ops";

    /// What was last sent to an organization.
    private record Told(Verdict verdict, Snapshot.Counts counts) {}

    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, TopicFeed> feeds = new HashMap<>();
    private final Set<String> moved = ConcurrentHashMap.newKeySet();
    private final Dashboard dashboard;
    private final Verdicts verdicts;
    private final Positions positions;
    private final Publisher publisher;
    private final Clock clock;

    OpsTopic(
            Dashboard dashboard,
            Verdicts verdicts,
            Positions positions,
            Publisher publisher,
            Clock clock) {
        this.dashboard = dashboard;
        this.verdicts = verdicts;
        this.positions = positions;
        this.publisher = publisher;
        this.clock = clock;
        moved.add(SystemOrganization.ID);
    }

    @Override
    public List<Audience> audiences() {
        return List.of(
                Audience.ofOrganization(
                        TOPIC,
                        Permission.of("power:read"),
                        Permission.of("network:read"),
                        Permission.of("alerts:read")));
    }

    @Override
    public void advanced(Advance advance) {
        advance.changes().forEach(change -> moved.add(change.orgId()));
    }

    @Override
    public void flush() {
        for (String orgId : Set.copyOf(moved)) {
            moved.remove(orgId);
            look(orgId);
        }
    }

    /// Some conditions move without a row of ours, such as dead letters: so each beat looks again.
    @Override
    public void beat() {
        Set<String> all = new TreeSet<>(publisher.hearing(TOPIC));
        all.add(SystemOrganization.ID);
        for (String orgId : all) {
            look(orgId);
            feed(orgId)
                    .beat(reached(), Map.of(), clock.instant())
                    .forEach(frame -> publisher.publish(orgId, frame));
        }
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    /// Both are whole: what they are now is all there is to tell.
    @Override
    public List<Frame> since(String topic, String orgId, long position) {
        long reached = reached();
        return reached <= position
                ? List.of()
                : frames(orgId, new TopicFeed(TOPIC, position), now(orgId, reached), reached);
    }

    private void look(String orgId) {
        long reached = reached();
        Told now = now(orgId, reached);
        if (!now.equals(told.put(orgId, now))) {
            frames(orgId, feed(orgId), now, reached)
                    .forEach(frame -> publisher.publish(orgId, frame));
        }
        verdicts.keep(orgId, dashboard.shownSite(orgId, null), now.verdict());
    }

    private Told now(String orgId, long reached) {
        String site = dashboard.shownSite(orgId, null);
        Scope scope = Scope.now(orgId);
        return new Told(verdicts.of(orgId, site, scope, reached), dashboard.counts(orgId));
    }

    private List<Frame> frames(String orgId, TopicFeed feed, Told now, long reached) {
        feed.changed(now.verdict().key(), reached);
        feed.changed("counts/" + dashboard.shownSite(orgId, null), reached);
        return feed.flush(reached, keys -> entries(keys, now), _ -> 1024, clock.instant());
    }

    private Map<String, Frame.Entry> entries(Collection<String> keys, Told now) {
        Map<String, Frame.Entry> entries = new HashMap<>();
        for (String key : keys) {
            Object value = key.startsWith("verdict/") ? now.verdict() : now.counts();
            entries.put(key, new Frame.Entry(key, value, clock.instant(), 0, null, false));
        }
        return entries;
    }

    private TopicFeed feed(String orgId) {
        return feeds.computeIfAbsent(orgId, _ -> new TopicFeed(TOPIC, reached()));
    }

    private long reached() {
        return dashboard.features().stream().mapToLong(positions::of).min().orElse(0);
    }
}
