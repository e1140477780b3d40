package com.opscenter.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.provider.Issuer;
import com.opscenter.signin.SessionCards.Card;
import com.opscenter.signin.SessionCards.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Whether a session is still open and for which organization it acts, cheap enough to be asked
/// with every request and every second for every connection.
@Component
public class OpenSessions implements ChosenOrganizations {

    private static final int MOST = 100_000;

    private final SessionCards cards;
    private final Issuer issuer;
    private final Cache<String, String> carded =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(SessionAge.LIFE).build();

    /// Other nodes change it, too, so nothing is believed for long.
    private final Cache<String, Optional<Standing>> standings =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(Duration.ofMillis(500))
                    .build();

    OpenSessions(SessionCards cards, Issuer issuer) {
        this.cards = cards;
        this.issuer = issuer;
    }

    /// Sessions from before there were cards get theirs by this; where they were begun is not known
    /// any more. A password typed at the embedded provider renews the id in the store, too, so the
    /// card follows.
    ///
    /// @param shown the id that may be shown, see [SessionId]
    /// @param key the id in the store
    public void seen(String shown, String key, OidcUser person, Instant authenticatedAt) {
        if (!key.equals(carded.getIfPresent(shown))) {
            opened(card(shown, key, person, authenticatedAt, null, null), null);
            standings.invalidate(shown);
        }
    }

    /// Somebody signed in.
    ///
    /// @param before the session of this browser until now
    void opened(Card card, @Nullable String before) {
        cards.write(card, before);
        carded.put(card.shown(), card.key());
    }

    Card card(
            String shown,
            String key,
            OidcUser person,
            Instant authenticatedAt,
            @Nullable String address,
            @Nullable String agent) {
        return new Card(
                shown,
                key,
                Subject.of(person, issuer),
                issuer.word(),
                person.getClaimAsString("sid"),
                person.getAuthenticationContextClass(),
                authenticatedAt,
                address,
                agent);
    }

    public boolean isOpen(String shown) {
        return standing(shown).isPresent();
    }

    @Override
    public Optional<String> of(String shown) {
        return standing(shown).map(Standing::orgId);
    }

    /// When it ends unless it is used before.
    public Optional<Instant> endOf(String shown) {
        return standing(shown).map(Standing::ends);
    }

    /// The session acts for that organization from now on.
    void actFor(String shown, String orgId) {
        cards.actFor(shown, orgId);
        standings.invalidate(shown);
    }

    /// The session ended here.
    void ended(String shown) {
        standings.invalidate(shown);
    }

    private Optional<Standing> standing(String shown) {
        return standings.get(shown, cards::standing);
    }
}
