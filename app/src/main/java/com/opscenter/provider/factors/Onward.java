package com.opscenter.provider.factors;

import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Accounts;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.ProviderSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// The end of a sign-in that was no password alone: the provider knows the person from now on, and
/// they go on to where they wanted.
@Component
@OnlyWhenEmbedded
class Onward {

    private static final String ANEW = "/auth/login";

    private final Accounts accounts;
    private final SecurityContextRepository contexts = ProviderSession.contexts();
    private final CsrfTokenRepository csrf = new HttpSessionCsrfTokenRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    Onward(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @param proofs what they proved, see [com.opscenter.provider.HowProven]
    /// @return where they go on; empty when they may not come in
    Optional<String> signIn(
            UserId user,
            List<GrantedAuthority> proofs,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UserDetails> known = accounts.known(user);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        ProviderSession.forget(request.getSession());
        request.changeSessionId();
        csrf.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(known.get(), null, proofs));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return Optional.of(target(request, response));
    }

    private String target(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        if (saved == null) {
            return ANEW;
        }
        wanted.removeRequest(request, response);
        return saved.getRedirectUrl();
    }
}
