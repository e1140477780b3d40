package com.opscenter.signin;

import com.opscenter.identity.api.UserId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known of each session beside what keeps it, by the id that may be shown.
@Component
class SessionCards {

    /// Until a new session is stored its card has none.
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    /// The ids of tokens, which are asked for like sessions, need not look like this.
    private static final Pattern SHOWN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// @param shown the id that may be shown, see [SessionId]
    /// @param key the id in the store
    /// @param providerSession the provider's own id of it (`sid`)
    /// @param acr how the provider says it was proven who this is
    /// @param address null for a session that is older than its card
    /// @param agent null for a session that is older than its card
    record Card(
            String shown,
            String key,
            UserId user,
            String issuer,
            @Nullable String providerSession,
            @Nullable String acr,
            Instant authenticatedAt,
            @Nullable String address,
            @Nullable String agent) {}

    /// An open session.
    ///
    /// @param orgId the organization it acts for, null when none was chosen
    /// @param ends when it does unless it is used before
    record Standing(@Nullable String orgId, Instant ends) {}

    record Orphan(UserId user, String shown) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionCards(@Qualifier("identity") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Of a session that has a card already only the id in the store is new.
    ///
    /// @param before the session it goes on from: while it is the same person's, for the same
    ///   organization
    void write(Card card, @Nullable String before) {
        jdbc.sql(
                        """
                        INSERT INTO identity.session_card (shown_id, session_id, user_id, issuer,
                          provider_sid, acr, auth_time, address, agent, org_id)
                        VALUES (:shown::uuid, :key, :user, :issuer, :sid, :acr, :proven, :address,
                          :agent, (SELECT org_id FROM identity.session_card
                                   WHERE shown_id = :before::uuid AND user_id = :user))
                        ON CONFLICT (shown_id) DO UPDATE SET session_id = excluded.session_id
                        """)
                .param("shown", card.shown())
                .param("key", card.key())
                .param("user", card.user().value())
                .param("issuer", card.issuer())
                .param("sid", card.providerSession())
                .param("acr", card.acr())
                .param("proven", Timestamp.from(card.authenticatedAt()))
                .param("address", card.address())
                .param("agent", card.agent())
                .param("before", before)
                .update();
    }

    /// Empty unless the session is open.
    Optional<Standing> standing(String shown) {
        if (!SHOWN.matcher(shown).matches()) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        SELECT card.org_id::text, session.creation_time, session.expiry_time
                        FROM identity.session_card card JOIN identity.spring_session session
                          USING (session_id)
                        WHERE card.shown_id = :shown::uuid
                          AND session.expiry_time > :now AND session.creation_time > :born
                        """)
                .param("shown", shown)
                .param("now", clock.millis())
                .param("born", born())
                .query((row, _) ->
                        new Standing(row.getString(1), end(row.getLong(2), row.getLong(3))))
                .optional();
    }

    /// Whichever comes first: it has lasted long enough, or is idle for too long.
    private static Instant end(long begunMillis, long idleMillis) {
        Instant oldest = Instant.ofEpochMilli(begunMillis).plus(SessionAge.LIFE);
        Instant idle = Instant.ofEpochMilli(idleMillis);
        return idle.isBefore(oldest) ? idle : oldest;
    }

    void actFor(String shown, String orgId) {
        jdbc.sql(
                        "UPDATE identity.session_card SET org_id = :org::uuid"
                                + " WHERE shown_id = :shown::uuid")
                .param("org", orgId)
                .param("shown", shown)
                .update();
    }

    /// Cards whose sessions are gone.
    List<Orphan> orphans() {
        return jdbc.sql(
                        """
                        SELECT user_id, shown_id::text FROM identity.session_card card
                        WHERE created_at < :settled AND NOT EXISTS (
                          SELECT FROM identity.spring_session session
                          WHERE session.session_id = card.session_id)
                        """)
                .param("settled", Timestamp.from(clock.instant().minus(UNDER_WAY)))
                .query((row, _) -> new Orphan(new UserId(row.getString(1)), row.getString(2)))
                .list();
    }

    void forget(String shown) {
        jdbc.sql("DELETE FROM identity.session_card WHERE shown_id = :shown::uuid")
                .param("shown", shown)
                .update();
    }

    /// Sessions begun before this have lasted long enough.
    private long born() {
        return clock.millis() - SessionAge.LIFE.toMillis();
    }
}
