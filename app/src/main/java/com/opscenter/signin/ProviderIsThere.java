package com.opscenter.signin;

import com.opscenter.provider.AccountsElsewhere;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.filter.OncePerRequestFilter;

/// Nobody is sent to an outside provider that does not answer: they would be left before an empty
/// page.
public final class ProviderIsThere extends OncePerRequestFilter {

    static final String AWAY = "temporarily_unavailable";

    private final Optional<AccountsElsewhere> provider;
    private final NotSignedIn refused = new NotSignedIn();

    public ProviderIsThere(Optional<AccountsElsewhere> provider) {
        this.provider = provider;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/auth/login");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (provider.filter(one -> !one.isThere()).isPresent()) {
            refused.onAuthenticationFailure(
                    request, response, new OAuth2AuthenticationException(new OAuth2Error(AWAY)));
            return;
        }
        chain.doFilter(request, response);
    }
}
