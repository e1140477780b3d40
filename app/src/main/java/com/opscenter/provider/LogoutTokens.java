package com.opscenter.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/// By which the provider tells that a session of its ended (OpenID Connect Back-Channel Logout 1.0,
/// section 2.6). It can be mistaken for no other kind of token, and no other for it.
public final class LogoutTokens {

    /// What ended.
    ///
    /// @param id of the token
    /// @param session the provider's, null when all of the person's ended
    /// @param subject null when only the session is named
    /// @param ends when the token is good for nothing any more
    public record Logout(
            String id, @Nullable String session, @Nullable String subject, Instant ends) {}

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /// Between two clocks.
    private static final Duration SKEW = Duration.ofSeconds(60);

    /// A provider tells at once, or a little later when it could not.
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final JwtDecoder decoder;

    LogoutTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /// @throws JwtException when it is no logout token, or none for us;
    ///   [org.springframework.security.oauth2.jwt.BadJwtException] unless the provider is away
    public Logout read(String text) {
        Jwt token = decoder.decode(text);
        return new Logout(
                Objects.requireNonNull(token.getId(), "jti"),
                token.getClaimAsString("sid"),
                token.getSubject(),
                Objects.requireNonNull(token.getExpiresAt(), "exp"));
    }

    static OAuth2TokenValidator<Jwt> rules(String issuer, String clientId, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        JwtTypeValidator type = new JwtTypeValidator("logout+jwt", "application/logout+jwt");
        return new DelegatingOAuth2TokenValidator<>(
                List.of(
                        type,
                        new JwtIssuerValidator(issuer),
                        times,
                        must("be for us", token -> isFor(token, clientId)),
                        must("be new", token -> isNew(token.getIssuedAt(), clock.instant())),
                        must("tell of a logout", LogoutTokens::tellsOfALogout),
                        must("name a session or a person", LogoutTokens::namesSomething),
                        must("have no nonce", token -> !token.hasClaim("nonce")),
                        must("have an id", token -> token.getId() != null)));
    }

    private static OAuth2TokenValidator<Jwt> must(String rule, Predicate<Jwt> isMet) {
        OAuth2Error broken = new OAuth2Error("invalid_request", "It must " + rule, null);
        return token ->
                isMet.test(token)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(broken);
    }

    private static boolean isFor(Jwt token, String clientId) {
        return token.getAudience() != null && token.getAudience().contains(clientId);
    }

    private static boolean isNew(@Nullable Instant made, Instant now) {
        return made != null && !made.isAfter(now.plus(SKEW)) && !made.isBefore(now.minus(OLDEST));
    }

    private static boolean tellsOfALogout(Jwt token) {
        return token.getClaims().get("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map;
    }

    private static boolean namesSomething(Jwt token) {
        return token.getClaimAsString("sid") != null || token.getSubject() != null;
    }
}
