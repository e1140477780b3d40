package com.opscenter.provider;

import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;

/// Access tokens are for us only when they say so.
final class Audience {

    static final String OURS = "ops-center";

    private Audience() {}

    static OAuth2TokenValidator<Jwt> andUsual(OAuth2TokenValidator<Jwt> usual) {
        return new DelegatingOAuth2TokenValidator<>(
                usual,
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(OURS)));
    }
}
