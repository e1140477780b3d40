package com.opscenter.audit.query;

import com.opscenter.audit.query.EventView.Aggregate;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Permission;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.LiveTopic;
import com.opscenter.push.api.Publisher;
import com.opscenter.push.api.Replay;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells who looks at the history that it went on: the heads of new events, and past twenty a
/// second only their number.
@Component
class AuditTopic implements LiveTopic, Replay {

    private static final String TOPIC = "audit";
    private static final int READ_AT_ONCE = 500;
    private static final int HEADS_A_FLUSH = 5;

    /// About 300 bytes each.
    private static final int HEADS_A_FRAME = 90;

    /// What is told of a new event.
    record Head(String id, long position, String type, Actor actor, Aggregate aggregate) {}

    /// @param count events that were not told one by one
    record More(long count) {}

    private final EventReader history;
    private final Publisher publisher;
    private final Clock clock;
    private long told = -1;

    AuditTopic(EventReader history, Publisher publisher, Clock clock) {
        this.history = history;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public List<Audience> audiences() {
        return List.of(Audience.ofOrganization(TOPIC, Permission.of("audit:read")));
    }

    @Override
    public void flush() {
        Set<String> hearing = publisher.hearing(TOPIC);
        if (hearing.isEmpty() || told < 0) {
            told = history.head();
            return;
        }
        List<StoredEvent> events = history.after(told, READ_AT_ONCE);
        if (!events.isEmpty()) {
            long reached = events.getLast().position();
            for (String orgId : hearing) {
                publisher.publish(orgId, delta(reached, entries(events, orgId)));
            }
            told = reached;
        }
    }

    @Override
    public void beat() {
        long at = Math.max(told, 0);
        for (String orgId : publisher.hearing(TOPIC)) {
            publisher.publish(
                    orgId,
                    new Frame(TOPIC, Frame.BEAT, at, at, clock.instant(), List.of(), Map.of()));
        }
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    /// The heads of all of them: who was away is not counted short.
    @Override
    public List<Frame> since(String topic, String orgId, long position) {
        List<Frame> frames = new ArrayList<>();
        long from = position;
        List<StoredEvent> events = history.after(from, HEADS_A_FRAME);
        while (!events.isEmpty()) {
            long reached = events.getLast().position();
            List<Frame.Entry> heads = own(events, orgId).stream().map(AuditTopic::entry).toList();
            frames.add(new Frame(TOPIC, Frame.DELTA, from, reached, clock.instant(), heads, null));
            from = reached;
            events = events.size() < HEADS_A_FRAME ? List.of() : history.after(from, HEADS_A_FRAME);
        }
        return frames;
    }

    private Frame delta(long reached, List<Frame.Entry> entries) {
        return new Frame(TOPIC, Frame.DELTA, told, reached, clock.instant(), entries, null);
    }

    private static List<StoredEvent> own(List<StoredEvent> events, String orgId) {
        return events.stream().filter(event -> event.metadata().orgId().equals(orgId)).toList();
    }

    private static Frame.Entry entry(StoredEvent event) {
        return new Frame.Entry(
                "event/" + event.id(), head(event), event.recordedAt(), 0, null, false);
    }

    private static List<Frame.Entry> entries(List<StoredEvent> events, String orgId) {
        List<StoredEvent> own = own(events, orgId);
        List<Frame.Entry> entries = new ArrayList<>();
        own.stream().limit(HEADS_A_FLUSH).map(AuditTopic::entry).forEach(entries::add);
        if (own.size() > HEADS_A_FLUSH) {
            More more = new More(own.size() - HEADS_A_FLUSH);
            entries.add(
                    new Frame.Entry(
                            "event/more", more, own.getLast().recordedAt(), 0, null, false));
        }
        return entries;
    }

    private static Head head(StoredEvent event) {
        return new Head(
                event.id(),
                event.position(),
                event.type(),
                event.metadata().actor(),
                new Aggregate(event.streamType(), event.stream(), event.sequence()));
    }
}
