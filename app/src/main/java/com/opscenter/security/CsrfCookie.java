package com.opscenter.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// The readable cookie that pages send back in a header. Who proves themselves by a header needs
/// none and is given none.
final class CsrfCookie implements CsrfTokenRepository {

    private final CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();

    CsrfCookie(boolean secure) {
        cookie.setCookieName("csrf_token");
        cookie.setHeaderName("X-CSRF-Token");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(one -> one.secure(secure).sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookie.generateToken(request);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (!HeaderDecides.isUsed(request)) {
            cookie.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookie.loadToken(request);
    }
}
