package com.opscenter.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/// Where there is an `Authorization` header it decides, good or bad, whatever cookies come along.
final class HeaderDecides implements BearerTokenResolver {

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    static boolean isUsed(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String token = header.resolve(request);
        if (token == null && isUsed(request)) {
            throw new OAuth2AuthenticationException(
                    BearerTokenErrors.invalidToken("The header carries no Bearer token"));
        }
        return token;
    }
}
