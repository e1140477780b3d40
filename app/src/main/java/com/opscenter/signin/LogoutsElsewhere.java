package com.opscenter.signin;

import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Issuer;
import com.opscenter.provider.LogoutTokens.Logout;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends the sessions that were opened by one of the provider's. Each logout token is good once, on
/// whatever node it arrives.
@Component
class LogoutsElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutsElsewhere.class);

    /// After its end a token is refused for being old; two clocks may differ.
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private record Ended(UserId user, String shown) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate atOnce;
    private final OpenSessions open;
    private final SignInHistory history;
    private final Issuer issuer;
    private final Clock clock;

    LogoutsElsewhere(
            @Qualifier("identity") JdbcClient jdbc,
            @Qualifier("identity") DataSource identity,
            OpenSessions open,
            SignInHistory history,
            Issuer issuer,
            Clock clock) {
        this.jdbc = jdbc;
        this.atOnce = new TransactionTemplate(new JdbcTransactionManager(identity));
        this.open = open;
        this.history = history;
        this.issuer = issuer;
        this.clock = clock;
    }

    /// @return false for a token that was used before
    boolean end(Logout logout) {
        Optional<List<Ended>> heeded =
                Objects.requireNonNull(
                        atOnce.execute(_ ->
                                isNew(logout) ? Optional.of(delete(logout)) : Optional.empty()));
        heeded.ifPresent(this::tell);
        return heeded.isPresent();
    }

    private void tell(List<Ended> ended) {
        LOG.info("logout=elsewhere sessions={}", ended.size());
        ended.forEach(one -> open.ended(one.shown()));
        ended.stream()
                .collect(
                        Collectors.groupingBy(
                                Ended::user,
                                Collectors.mapping(Ended::shown, Collectors.toUnmodifiableSet())))
                .forEach((UserId user, Set<String> shown) -> history.endedThere(user, shown));
    }

    private boolean isNew(Logout logout) {
        Timestamp past = Timestamp.from(clock.instant().minus(REMEMBERED));
        jdbc.sql("DELETE FROM identity.logout_token WHERE ends < :past")
                .param("past", past)
                .update();
        return jdbc.sql(
                                """
                                INSERT INTO identity.logout_token (issuer, jti, ends)
                                VALUES (:issuer, :jti, :ends) ON CONFLICT DO NOTHING
                                """)
                        .param("issuer", issuer.word())
                        .param("jti", logout.id())
                        .param("ends", Timestamp.from(logout.ends()))
                        .update()
                == 1;
    }

    private List<Ended> delete(Logout logout) {
        String subject = logout.subject();
        return jdbc.sql(
                        """
                        DELETE FROM identity.spring_session session
                        USING identity.session_card card
                        WHERE card.session_id = session.session_id AND card.issuer = :issuer
                          AND (:sid::text IS NULL OR card.provider_sid = :sid)
                          AND (:user::text IS NULL OR card.user_id = :user)
                        RETURNING card.user_id, card.shown_id::text
                        """)
                .param("issuer", issuer.word())
                .param("sid", logout.session())
                .param("user", subject == null ? null : issuer.person(subject).value())
                .query((row, _) -> new Ended(new UserId(row.getString(1)), row.getString(2)))
                .list();
    }
}
