package com.opscenter.security.keys;

import com.opscenter.identity.api.keys.ApiKeyText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Where a request carries its key: in `X-API-Key`, or as the Bearer token of `Authorization`.
public final class KeyHeader {

    public static final String NAME = "X-API-Key";

    private static final String BEARER = "Bearer ";

    private KeyHeader() {}

    public static boolean isUsed(HttpServletRequest request) {
        return request.getHeader(NAME) != null;
    }

    /// The key of an `Authorization` header; empty when that is meant to be something else.
    public static Optional<String> of(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(it -> it.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(it -> it.substring(BEARER.length()))
                .filter(ApiKeyText::isMeantBy);
    }

    /// What is meant to be a key, good or bad. Two proofs are none: whichever was meant, the other
    /// would be passed over in silence.
    static Optional<String> of(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (!isUsed(request)) {
            return of(authorization);
        }
        return Optional.of(authorization == null ? request.getHeader(NAME) : "");
    }
}
