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
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts calls of the API per principal; it follows those filters that tell who that is.
public final class CallLimit extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BULK = "/api/v1/admin/users/bulk/";
    private static final String EXPORT = "/api/v1/admin/users/export";

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
        Group group = group(request);
        Share share = limits.take(group, principal(request));
        if (!share.granted() || group == Group.BULK) {
            share.write(response);
        }
        if (share.granted()) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(share.refusal(), request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith("/api/");
    }

    /// What is done with many at a time is counted by itself, whether it reads or writes.
    private static Group group(HttpServletRequest request) {
        boolean reads = READS.contains(request.getMethod());
        String path = path(request);
        if (reads ? path.equals(EXPORT) : path.startsWith(BULK)) {
            return Group.BULK;
        }
        return reads ? Group.READ : Group.WRITE;
    }

    /// However it is written.
    private static String path(HttpServletRequest request) {
        return StringUtils.uriDecode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    private static String principal(HttpServletRequest request) {
        return request.getAttribute(Caller.class.getName()) instanceof Caller caller
                ? caller.actor().type() + " " + caller.actor().id()
                : "address " + request.getRemoteAddr();
    }
}
