package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.push.api.OwnQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells each connection what becomes of the session it was opened with, before it happens where
/// that can be known.
@Component
class SessionQueue implements OwnQueue {

    static final String DESTINATION = "/user/queue/session";

    /// Time enough to finish what one is at and to sign in again.
    private static final Duration NOTICE = Duration.ofMinutes(5);

    enum News {
        EXPIRING("expiring"),
        REVOKED("revoked"),
        ROLE_CHANGED("role-changed");

        private final String word;

        News(String word) {
            this.word = word;
        }
    }

    /// @param event `expiring`, `revoked` or `role-changed`
    record Told(String event) {}

    private final Broker broker;
    private final Callers callers;
    private final JsonMapper json;
    private final Clock clock;

    /// The end that a hearer was told of.
    private final Map<Hearer, Instant> warned = new WeakHashMap<>();

    SessionQueue(Broker broker, Callers callers, JsonMapper json, Clock clock) {
        this.broker = broker;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Set<String> destinations() {
        return Set.of(DESTINATION);
    }

    /// To this connection alone; heard before whatever it is sent next.
    void tell(Hearer hearer, News news) {
        if (isHeardBy(hearer)) {
            hearer.tell(
                    Message.plain(
                            DESTINATION,
                            broker.nextId(),
                            0,
                            json.writeValueAsBytes(new Told(news.word))));
        }
    }

    /// What changed between two looks: other roles or permissions, or an end that came near. One
    /// thread looks at all of them.
    void compare(Hearer hearer, Caller before, Caller now) {
        if (!before.roles().equals(now.roles())
                || !before.explicit().equals(now.explicit())
                || !before.memberships().equals(now.memberships())) {
            tell(hearer, News.ROLE_CHANGED);
        }
        if (isHeardBy(hearer)) {
            callers.endOf(now).ifPresent(end -> warn(hearer, end));
        }
    }

    private void warn(Hearer hearer, Instant end) {
        if (!end.isAfter(clock.instant().plus(NOTICE)) && !end.equals(warned.put(hearer, end))) {
            tell(hearer, News.EXPIRING);
        }
    }

    private static boolean isHeardBy(Hearer hearer) {
        return hearer.destinations().contains(DESTINATION);
    }
}
