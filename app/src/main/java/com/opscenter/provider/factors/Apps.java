package com.opscenter.provider.factors;

import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The apps that show people codes, one for each person. One that was begun and not confirmed is
/// kept by the browser session that began it: whoever else knows the password sees a key of their
/// own, and never the one that its owner goes on to confirm.
@Component
@OnlyWhenEmbedded
class Apps {

    /// How long a begun one waits for its first right code.
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String BEGUN = "opscenter.provider.app-begun";
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param factor the id it will have
    /// @param sealed its secret
    private record Begun(String user, String factor, String sealed, Instant at)
            implements Serializable {}

    /// @param secret in base32
    private record Kept(String id, @Nullable String secret, long lastStep) {}

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    Apps(@Qualifier("identity") JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    Optional<Factor> of(UserId user) {
        return jdbc.sql(
                        """
                        SELECT factor_id::text, added_at, last_used FROM identity.totp
                        WHERE user_id = :user::uuid
                        """)
                .param("user", user.value())
                .query((row, _) ->
                        new Factor(
                                row.getString(1),
                                FactorKind.TOTP,
                                null,
                                row.getTimestamp(2).toInstant(),
                                row.getTimestamp(3).toInstant()))
                .optional();
    }

    /// A new secret; one that this browser began before is worthless.
    ///
    /// @return in base32; empty for whoever has an app already
    Optional<String> begin(UserId user, HttpSession session) {
        if (of(user).isPresent()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[Totp.SECRET];
        RANDOM.nextBytes(bytes);
        String secret = Base32.of(bytes);
        session.setAttribute(
                BEGUN,
                new Begun(
                        user.value(),
                        UUID.randomUUID().toString(),
                        seals.seal(user.value(), secret).text(),
                        clock.instant()));
        return Optional.of(secret);
    }

    /// The secret that waits for its first code in this browser, in base32.
    Optional<String> begun(UserId user, HttpSession session) {
        return waiting(user, session).flatMap(begun -> opened(user, begun.sealed()));
    }

    /// Whether the code is the first one of what this browser began.
    ///
    /// @return the id the app would have
    Optional<String> wouldConfirm(UserId user, String typed, HttpSession session) {
        return waiting(user, session)
                .filter(begun -> firstStep(user, begun, typed).isPresent())
                .map(Begun::factor);
    }

    /// The first right code: from now on the app counts. Of two at a time one is too late.
    ///
    /// @return its id
    Optional<String> confirm(UserId user, String typed, HttpSession session) {
        Optional<Begun> begun = waiting(user, session);
        OptionalLong step =
                begun.map(one -> firstStep(user, one, typed)).orElseGet(OptionalLong::empty);
        if (step.isEmpty() || !keep(user, begun.orElseThrow(), step.getAsLong())) {
            return Optional.empty();
        }
        session.removeAttribute(BEGUN);
        return begun.map(Begun::factor);
    }

    /// Whether the code is right and was not used before.
    boolean accepts(UserId user, String typed) {
        return kept(user).filter(kept -> takes(user, kept, typed)).isPresent();
    }

    boolean remove(UserId user, String factor) {
        return jdbc.sql(
                                "DELETE FROM identity.totp WHERE user_id = :user::uuid"
                                        + " AND factor_id::text = :factor")
                        .param("user", user.value())
                        .param("factor", factor)
                        .update()
                > 0;
    }

    private Optional<Begun> waiting(UserId user, HttpSession session) {
        return session.getAttribute(BEGUN) instanceof Begun begun
                        && begun.user().equals(user.value())
                        && clock.instant().isBefore(begun.at().plus(PATIENCE))
                ? Optional.of(begun)
                : Optional.empty();
    }

    private OptionalLong firstStep(UserId user, Begun begun, String typed) {
        return opened(user, begun.sealed())
                .map(secret -> Totp.match(Base32.read(secret), typed, clock.instant(), 0))
                .orElseGet(OptionalLong::empty);
    }

    private boolean keep(UserId user, Begun begun, long step) {
        return jdbc.sql(
                                """
                                INSERT INTO identity.totp
                                  (user_id, factor_id, sealed_secret, last_step, added_at, last_used)
                                VALUES (:user::uuid, :id::uuid, :secret, :step, :now, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("user", user.value())
                        .param("id", begun.factor())
                        .param("secret", begun.sealed())
                        .param("step", step)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private Optional<Kept> kept(UserId user) {
        return jdbc.sql(
                        "SELECT factor_id::text, sealed_secret, last_step FROM identity.totp"
                                + " WHERE user_id = :user::uuid")
                .param("user", user.value())
                .query((row, _) ->
                        new Kept(
                                row.getString(1),
                                opened(user, row.getString(2)).orElse(null),
                                row.getLong(3)))
                .optional();
    }

    private Optional<String> opened(UserId user, String sealed) {
        return seals.open(new Sealed(user.value(), sealed));
    }

    /// The step is written down where it is compared, so that of two at a time one is too late.
    private boolean takes(UserId user, Kept kept, String typed) {
        if (kept.secret() == null) {
            return false;
        }
        byte[] secret = Base32.read(kept.secret());
        OptionalLong step = Totp.match(secret, typed, clock.instant(), kept.lastStep());
        return step.isPresent()
                && jdbc.sql(
                                        """
                                        UPDATE identity.totp
                                        SET last_step = :step, last_used = :now
                                        WHERE user_id = :user::uuid AND factor_id = :id::uuid
                                          AND last_step < :step
                                        """)
                                .param("step", step.getAsLong())
                                .param("now", Timestamp.from(clock.instant()))
                                .param("user", user.value())
                                .param("id", kept.id())
                                .update()
                        == 1;
    }
}
