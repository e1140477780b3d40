package com.opscenter.limits;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provisioning.ProvisioningDoor;
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
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts calls of the API per principal; it follows those filters that tell who that is. Each API
/// key counts by itself, and all keys of one owner together.
public final class CallLimit extends OncePerRequestFilter {

    /// As much as so many principals have all keys of one owner together.
    private static final int KEYS = 4;

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BULK = "/api/v1/admin/users/bulk/";
    private static final String EXPORT = "/api/v1/admin/users/export";
    private static final String OWN_DATA = "/api/v1/account/export";

    private static final Pattern SOURCE_TEST = Pattern.compile("/api/v1/sources/([^/]+/)?test");

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
        Share share = share(group, request);
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
        String path = path(request);
        return !path.startsWith("/api/") && !ProvisioningDoor.isAt(path);
    }

    /// What is done with many at a time is counted by itself, whether it reads or writes.
    private static Group group(HttpServletRequest request) {
        boolean reads = READS.contains(request.getMethod());
        String path = path(request);
        if (path.startsWith(OWN_DATA) || (reads ? path.equals(EXPORT) : path.startsWith(BULK))) {
            return Group.BULK;
        }
        if (!reads && SOURCE_TEST.matcher(path).matches()) {
            return Group.SOURCE_TEST;
        }
        return reads ? Group.READ : Group.WRITE;
    }

    /// However it is written.
    private static String path(HttpServletRequest request) {
        return StringUtils.uriDecode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    private Share share(Group group, HttpServletRequest request) {
        if (!(request.getAttribute(Caller.class.getName()) instanceof Caller caller)) {
            return limits.take(group, "address " + request.getRemoteAddr());
        }
        Actor actor = caller.actor();
        Share own = limits.take(group, actor.type() + " " + actor.id());
        UserId owner = caller.person();
        if (!own.granted() || actor.type() != Actor.Type.API_KEY || owner == null) {
            return own;
        }
        Share together = limits.take(group, "keys of " + owner.value(), KEYS);
        return together.granted() ? own : together;
    }
}
