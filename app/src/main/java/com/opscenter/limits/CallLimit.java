package com.opscenter.limits;

import com.opscenter.identity.api.Caller;
import com.opscenter.limits.Limits.Group;
import com.opscenter.limits.Limits.Share;
import com.opscenter.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts calls of the API per principal; it follows those filters that tell who that is.
public final class CallLimit extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Limits limits;
    private final Problems problems;

    public CallLimit(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Share share = share(request);
        if (share.granted()) {
            chain.doFilter(request, response);
            return;
        }
        share.write(response);
        problems.write(share.refusal(), request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    private Share share(HttpServletRequest request) {
        Group group = READS.contains(request.getMethod()) ? Group.READ : Group.WRITE;
        return limits.take(group, principal(request));
    }

    private static String principal(HttpServletRequest request) {
        return request.getAttribute(Caller.class.getName()) instanceof Caller caller
                ? caller.actor().type() + " " + caller.actor().id()
                : "address " + request.getRemoteAddr();
    }
}
