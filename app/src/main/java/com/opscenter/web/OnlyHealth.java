package com.opscenter.web;

import com.opscenter.commands.api.Refusal;
import com.opscenter.problems.Problems;
import com.opscenter.vocabulary.api.NodeRole;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A process without the role `web` tells whether it works, and nothing else.
@Component
@Order(OnlyHealth.FIRST)
class OnlyHealth extends OncePerRequestFilter {

    static final int FIRST = Integer.MIN_VALUE + 10;

    private static final String HEALTH = "/api/v1/health";

    private final Problems problems;
    private final boolean web;

    OnlyHealth(Problems problems, @Value("${opscenter.roles:}") String roles) {
        this.problems = problems;
        this.web = NodeRole.WEB.isIn(roles);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return web || request.getRequestURI().equals(HEALTH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        problems.write(
                new Refusal(
                        "not-found",
                        "This process has not the role web: it answers %s alone".formatted(HEALTH)),
                request,
                response);
    }
}
