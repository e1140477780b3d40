package com.opscenter.security;

import com.opscenter.security.keys.KeyHeader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/// Where there is an `Authorization` header, or a key in `X-API-Key`, it decides, good or bad,
/// whatever cookies come along. Keys are no tokens: they were looked at before.
final class HeaderDecides implements BearerTokenResolver {

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    static boolean isUsed(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null || KeyHeader.isUsed(request);
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (KeyHeader.of(authorization).isPresent()) {
            return null;
        }
        String token = header.resolve(request);
        if (token == null && authorization != null) {
            throw new OAuth2AuthenticationException(
                    BearerTokenErrors.invalidToken("The header carries no Bearer token"));
        }
        return token;
    }
}
