package com.opscenter.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.provider.Issuer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.BadJwtException;

/// Whatever provider signed them in.
class WhoMayComeInTest {

    private static final String ADA = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a01";

    @Test
    void somebody_enabled_is_taken() {
        assertThat(door(UserStatus.ENABLED).loadUser(signedIn()).getSubject()).isEqualTo(ADA);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENABLED")
    void nobody_else_is(UserStatus status) {
        WhoMayComeIn door = door(status);
        assertThatThrownBy(() -> door.loadUser(signedIn()))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        refused ->
                                assertThat(refused.getError().getErrorCode())
                                        .isEqualTo("account_suspended"));
    }

    private static WhoMayComeIn door(UserStatus status) {
        return new WhoMayComeIn(
                standing(status),
                new Issuer("embedded"),
                _ -> {
                    throw new BadJwtException("opaque");
                },
                Optional.empty());
    }

    private static OidcUserRequest signedIn() {
        Instant now = Instant.now();
        Instant end = now.plusSeconds(60);
        ClientRegistration client =
                ClientRegistration.withRegistrationId("ops")
                        .clientId("ops-center")
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/auth/callback")
                        .authorizationUri("https://id.example.com/authorize")
                        .tokenUri("https://id.example.com/token")
                        .build();
        return new OidcUserRequest(
                client,
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "token", now, end),
                new OidcIdToken("token", now, end, Map.of("sub", ADA)));
    }

    private static Directory standing(UserStatus status) {
        return new Directory() {

            @Override
            public Optional<Member> member(UserId id) {
                return Optional.empty();
            }

            @Override
            public Optional<UserStatus> status(UserId id) {
                return Optional.of(status);
            }

            @Override
            public Optional<Member> serviceAccount(String clientId) {
                return Optional.empty();
            }

            @Override
            public String nameOf(Actor actor) {
                return actor.id();
            }

            @Override
            public Optional<UserId> writtenAt(String email) {
                return Optional.empty();
            }

            @Override
            public List<UserId> named(String name) {
                return List.of();
            }

            @Override
            public boolean awaitPosition(long position) {
                return true;
            }
        };
    }
}
