package com.opscenter.processors.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.processors.api.ProcessorView;
import com.opscenter.processors.api.Processors;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.LiveTopic;
import com.opscenter.push.api.Publisher;
import com.opscenter.push.api.TopicFeed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Sends the processors that moved or changed, once a second, while somebody hears it.
@Component
class SystemTopic implements LiveTopic {

    private static final String TOPIC = "system";
    private static final int FLUSHES_A_LOOK = 4;
    private static final int BYTES = 1_024;

    /// What of one position is told in one frame must fit into it. Processors that move together
    /// need not be told together.
    private static final int A_FRAME = 24;

    private static final int MILLIS_A_SECOND = 1_000;

    private final List<Processors> kinds;
    private final Publisher publisher;
    private final Clock clock;
    private final TopicFeed feed = new TopicFeed(TOPIC, 0);
    private final Map<String, ProcessorView> told = new HashMap<>();

    private int flushes;
    private long reached;

    SystemTopic(List<Processors> kinds, Publisher publisher, Clock clock) {
        this.kinds = kinds;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public List<Audience> audiences() {
        return List.of(Audience.ofPlatform(TOPIC, Permission.of("system:read")));
    }

    @Override
    public void flush() {
        if (++flushes % FLUSHES_A_LOOK == 0 && publisher.isHeard(TOPIC)) {
            look();
        }
    }

    @Override
    public void beat() {
        if (publisher.isHeard(TOPIC)) {
            feed.beat(reached, Map.of(), clock.instant()).forEach(publisher::publish);
        }
    }

    private void look() {
        Map<String, ProcessorView> now = new HashMap<>();
        kinds.forEach(kind -> kind.all().forEach(view -> now.put(key(view), view)));
        reached =
                now.values().stream().mapToLong(ProcessorView::position).reduce(reached, Math::max);
        List<String> moved = new ArrayList<>();
        now.forEach((key, view) -> {
            if (!lasting(view).equals(told.put(key, lasting(view)))) {
                moved.add(key);
            }
        });
        for (int from = 0; from < moved.size(); from += A_FRAME) {
            tell(moved.subList(from, Math.min(from + A_FRAME, moved.size())), now);
        }
    }

    private void tell(List<String> some, Map<String, ProcessorView> now) {
        some.forEach(key -> feed.changed(key, reached));
        feed.flush(reached, keys -> entries(keys, now), _ -> BYTES, clock.instant())
                .forEach(publisher::publish);
    }

    private Map<String, Frame.Entry> entries(
            Collection<String> keys, Map<String, ProcessorView> now) {
        Map<String, Frame.Entry> entries = new HashMap<>();
        for (String key : keys) {
            entries.put(key, new Frame.Entry(key, now.get(key), clock.instant(), 0, null, false));
        }
        return entries;
    }

    /// Without what moves by itself; how far it is behind counts in seconds.
    private static ProcessorView lasting(ProcessorView view) {
        return new ProcessorView(
                view.name(),
                view.kind(),
                view.feature(),
                view.version(),
                view.state(),
                view.position(),
                view.lagEvents(),
                view.lagMs() / MILLIS_A_SECOND,
                view.owner(),
                null,
                view.parked(),
                view.rebuild(),
                view.previous(),
                view.verbs());
    }

    private static String key(ProcessorView view) {
        return "processor/" + view.name();
    }
}
