package com.opscenter.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Newcomers;
import com.opscenter.provider.Unwelcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/// What an outside provider's token says of its person is looked at once, as it does not change.
/// Whoever is not let in may be in a while, and is not looked at with each request until then.
final class FirstLooks {

    private static final int MOST = 100_000;

    private final Optional<Newcomers> newcomers;
    private final Cache<String, Boolean> looked =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();
    private final Cache<String, Unwelcome> unwelcome =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(Duration.ofSeconds(10))
                    .build();

    FirstLooks(Optional<Newcomers> newcomers) {
        this.newcomers = newcomers;
    }

    /// Refuses whoever is not let in.
    ///
    /// @param id of the token
    void look(String id, UserId user, Jwt token) {
        if (newcomers.isEmpty() || looked.getIfPresent(id) != null) {
            return;
        }
        Unwelcome before = unwelcome.getIfPresent(id);
        if (before != null) {
            throw new RefusedException(before.refusal());
        }
        Instant made = Objects.requireNonNullElse(token.getIssuedAt(), Instant.EPOCH);
        Optional<Unwelcome> why = newcomers.get().look(user, List.of(token.getClaims()), made);
        why.ifPresent(now -> {
            unwelcome.put(id, now);
            throw new RefusedException(now.refusal());
        });
        looked.put(id, true);
    }
}
