package com.opscenter.security.keys;

import com.opscenter.problems.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes whoever comes with a good key for its owner, before tokens and cookies are looked at; a
/// bad one is refused whatever else comes along.
public final class KeyFilter extends OncePerRequestFilter {

    private final KeyCheck check;
    private final Problems problems;

    public KeyFilter(KeyCheck check, Problems problems) {
        this.check = check;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> written = KeyHeader.of(request);
        if (written.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        switch (check.of(written.get(), request.getRemoteAddr())) {
            case KeyCheck.Bad(var refusal, _) -> problems.write(refusal, request, response);
            case KeyCheck.TooMany(var share) -> {
                share.write(response);
                problems.write(share.refusal(), request, response);
            }
            case KeyCheck.Good(var proof) -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(proof);
                SecurityContextHolder.setContext(context);
                chain.doFilter(request, response);
            }
        }
    }
}
