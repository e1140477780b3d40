package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.identity.api.Caller;
import com.opscenter.limits.Limits;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the [Caller] into the request, under the name of its class. Somebody known to the provider
/// but not to us is refused.
final class WhoAsks extends OncePerRequestFilter {

    private static final String ORGANIZATION = "X-Organization-Id";

    private final Identities identities;
    private final Problems problems;
    private final Limits limits;

    WhoAsks(Identities identities, Problems problems, Limits limits) {
        this.identities = identities;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                && !request.getRequestURI().equals("/ws");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication proof = SecurityContextHolder.getContext().getAuthentication();
        if (proof == null || proof instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller = identities.of(proof, request.getSession(false));
        Refusal refusal = caller.isEmpty() ? stranger() : foreignOrganization(request);
        if (refusal != null) {
            limits.failed(request.getRemoteAddr());
            problems.write(refusal, request, response);
            return;
        }
        request.setAttribute(Caller.class.getName(), caller.orElseThrow());
        MDC.put("actor", caller.orElseThrow().actor().id());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("actor");
        }
    }

    private static Refusal stranger() {
        return new Refusal("forbidden", "There is no account here for this session or token");
    }

    /// Everybody belongs to the one organization there is; any other does not exist.
    private static @Nullable Refusal foreignOrganization(HttpServletRequest request) {
        String named = request.getHeader(ORGANIZATION);
        return named == null
                        || !HeaderDecides.isUsed(request)
                        || named.equals(SystemOrganization.ID)
                ? null
                : Refusal.notFound("organization " + named);
    }
}
