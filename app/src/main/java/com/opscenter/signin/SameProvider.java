package com.opscenter.signin;

import com.opscenter.installation.Installation;
import com.opscenter.provider.AccountsElsewhere;
import com.opscenter.provider.Issuer;
import com.opscenter.provider.ProviderAwayException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.filter.OncePerRequestFilter;

/// Who sends a browser back must be who it was sent to (RFC 9207): the code of another provider is
/// shown to nobody. Where that cannot be told now, it is tried again later.
public final class SameProvider extends OncePerRequestFilter {

    private final Issuer issuer;
    private final Optional<AccountsElsewhere> outside;
    private final Installation installation;
    private final NotSignedIn refused = new NotSignedIn();

    public SameProvider(
            Issuer issuer, Optional<AccountsElsewhere> outside, Installation installation) {
        this.issuer = issuer;
        this.outside = outside;
        this.installation = installation;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/auth/callback");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isOfAnother(request.getParameter("iss"))) {
                refuse("invalid_issuer", request, response);
            } else {
                chain.doFilter(request, response);
            }
        } catch (ProviderAwayException unheard) {
            // A node that has not heard of it yet, such as one that was started meanwhile.
            refuse(ProviderIsThere.AWAY, request, response);
        }
    }

    private void refuse(String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refused.onAuthenticationFailure(
                request, response, new OAuth2AuthenticationException(new OAuth2Error(code)));
    }

    private boolean isOfAnother(@Nullable String named) {
        if (named == null) {
            return outside.filter(AccountsElsewhere::namesItself).isPresent();
        }
        return issuer.isOutside()
                ? !named.equals(issuer.word())
                : !installation.signInOrigins().contains(named);
    }
}
