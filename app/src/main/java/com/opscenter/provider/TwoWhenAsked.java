package com.opscenter.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// A client that asks for two factors by `acr_values` is not given somebody who proved one: they
/// are asked anew, whomever the provider knows.
final class TwoWhenAsked extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        String asked = request.getParameter("acr_values");
        HttpSession session = request.getSession(false);
        if (person != null
                && session != null
                && asked != null
                && HowProven.asksForTwo(asked)
                && !HowProven.acr(person.getAuthorities()).equals(HowProven.TWO)) {
            ProviderSession.forget(session);
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
