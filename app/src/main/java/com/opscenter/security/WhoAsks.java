package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.provisioning.ProvisioningDoor;
import com.opscenter.limits.Limits;
import com.opscenter.problems.Problems;
import com.opscenter.security.keys.ApiKeyProof;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !ProvisioningDoor.isAt(path) && !path.equals("/ws");
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
        Optional<Caller> known;
        try {
            known = identities.of(proof, request.getSession(false));
        } catch (RefusedException unwelcome) {
            if (unwelcome.refusal().code().equals("forbidden")) {
                limits.failed(request.getRemoteAddr());
            }
            problems.write(unwelcome.refusal(), request, response);
            return;
        }
        if (known.isEmpty()) {
            limits.failed(request.getRemoteAddr());
            problems.write(stranger(), request, response);
            return;
        }
        if (!identities.isLetIn(known.get())) {
            problems.write(suspended(), request, response);
            return;
        }
        if (proof instanceof ApiKeyProof key) {
            identities.used(key, request.getRemoteAddr());
        }
        Optional<Caller> caller = acting(known.get(), request);
        if (caller.isEmpty()) {
            problems.write(foreignOrganization(request), request, response);
            return;
        }
        request.setAttribute(Caller.class.getName(), caller.get());
        MDC.put("actor", caller.get().actor().id());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("actor");
        }
    }

    private static Refusal stranger() {
        return new Refusal("forbidden", "There is no account here for this session, token or key");
    }

    private static Refusal suspended() {
        return new Refusal("account-suspended", "This account may not be used at present");
    }

    /// Whoever proves themselves by a header says by a header for whom they act; a session has its
    /// organization chosen. Empty when the organization is none they may act for.
    private Optional<Caller> acting(Caller caller, HttpServletRequest request) {
        String named = request.getHeader(ORGANIZATION);
        return named == null || !HeaderDecides.isUsed(request)
                ? Optional.of(caller)
                : identities.actingFor(caller, named);
    }

    private static Refusal foreignOrganization(HttpServletRequest request) {
        return Refusal.notFound("organization " + request.getHeader(ORGANIZATION));
    }
}
