package com.opscenter.signin;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.provider.Issuer;
import com.opscenter.provider.Newcomers;
import com.opscenter.provider.ProviderLine;
import com.opscenter.provider.Unwelcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/// Takes whom the provider signed in, unless they may not come in here. That is decided by our own
/// events, of which the embedded provider hears a moment later and an outside one perhaps never.
/// Whom an outside one signs in for the first time is made known.
@Component
public final class WhoMayComeIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /// The error, and the word the login page has a sentence for.
    static final String SUSPENDED = "account_suspended";

    private final OidcUserService provider = new OidcUserService();
    private final Directory directory;
    private final Issuer issuer;
    private final JwtDecoder tokens;
    private final Optional<Newcomers> newcomers;

    WhoMayComeIn(
            Directory directory, Issuer issuer, JwtDecoder tokens, Optional<Newcomers> newcomers) {
        this.directory = directory;
        this.issuer = issuer;
        this.tokens = tokens;
        this.newcomers = newcomers;
        DefaultOAuth2UserService line = new DefaultOAuth2UserService();
        line.setRestOperations(ProviderLine.people());
        provider.setOauth2UserService(line);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser person = provider.loadUser(request);
        UserId user = Subject.of(person, issuer);
        boolean keptOut =
                directory.status(user).filter(status -> status != UserStatus.ENABLED).isPresent();
        if (keptOut) {
            throw new OAuth2AuthenticationException(SUSPENDED);
        }
        newcomers
                .flatMap(door -> look(door, user, person, request))
                .map(Unwelcome::word)
                .ifPresent(word -> {
                    throw new OAuth2AuthenticationException(word);
                });
        return person;
    }

    private Optional<Unwelcome> look(
            Newcomers door, UserId user, OidcUser person, OidcUserRequest request) {
        List<Map<String, Object>> claims = new ArrayList<>();
        claims.add(person.getClaims());
        Optional<Jwt> access = access(request, person);
        access.map(Jwt::getClaims).ifPresent(claims::add);
        Instant made = Objects.requireNonNull(request.getIdToken().getIssuedAt(), "iat");
        try {
            return door.look(user, claims, access.map(Jwt::getIssuedAt).orElse(made));
        } catch (RefusedException notNow) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE),
                    notNow.refusal().detail());
        }
    }

    /// A Keycloak writes roles into the access token alone. One that is not for our eyes, or of
    /// somebody else, says nothing.
    private Optional<Jwt> access(OidcUserRequest request, OidcUser person) {
        try {
            return Optional.of(tokens.decode(request.getAccessToken().getTokenValue()))
                    .filter(token -> Objects.equals(token.getSubject(), person.getSubject()));
        } catch (JwtException opaque) {
            return Optional.empty();
        }
    }
}
