package com.opscenter.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether a session this node has served is still open, for connections that outlive a request.
@Component
public class OpenSessions {

    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, String> keys =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(SessionAge.LIFE).build();
    private final Cache<String, Boolean> open =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(Duration.ofMillis(500))
                    .build();

    OpenSessions(@Qualifier("identity") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param shown the id that may be shown, see [SessionId]
    /// @param key the id in the store
    public void seen(String shown, String key) {
        keys.put(shown, key);
    }

    /// Cheap enough to be asked every second for every connection.
    public boolean isOpen(String shown) {
        String key = keys.getIfPresent(shown);
        return key != null && Boolean.TRUE.equals(open.get(key, this::isStored));
    }

    /// The session ended here.
    void ended(@Nullable String shown) {
        if (shown != null) {
            keys.invalidate(shown);
        }
    }

    private Boolean isStored(String key) {
        long now = clock.millis();
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM identity.spring_session WHERE session_id = :key"
                                + " AND expiry_time > :now AND creation_time > :born)")
                .param("key", key)
                .param("now", now)
                .param("born", now - SessionAge.LIFE.toMillis())
                .query(Boolean.class)
                .single();
    }
}
