package com.opscenter.limits;

import com.opscenter.limits.Limits.Group;
import com.opscenter.limits.Limits.Share;
import com.opscenter.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts beginnings of a sign-in per address.
public final class SignInLimit extends OncePerRequestFilter {

    private final Limits limits;
    private final Problems problems;

    public SignInLimit(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Share share = limits.take(Group.SIGN_IN, "begin " + request.getRemoteAddr());
        if (share.granted()) {
            chain.doFilter(request, response);
            return;
        }
        share.write(response);
        problems.write(share.refusal(), request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/auth/login") && !path.startsWith("/auth/login/");
    }
}
