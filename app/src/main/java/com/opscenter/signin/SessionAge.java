package com.opscenter.signin;

import com.opscenter.identity.api.provisioning.ProvisioningDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that has lasted long enough, however busy it is. Runs between the session store
/// and the security chain.
@Component
@Order(SessionAge.ORDER)
public class SessionAge extends OncePerRequestFilter {

    static final int ORDER = -200;

    /// The absolute life of a session; the idle one is `spring.session.timeout`.
    public static final Duration LIFE = Duration.ofHours(12);

    private final Clock clock;

    SessionAge(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/")
                && !ProvisioningDoor.isAt(path)
                && !path.startsWith("/auth/")
                && !path.equals("/ws");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && clock.instant().isAfter(endOf(session))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /// When the session ends at the latest.
    public static Instant endOf(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(LIFE);
    }
}
