package com.opscenter.provider;

import com.opscenter.limits.Limits;
import com.opscenter.limits.Limits.Group;
import com.opscenter.limits.Limits.Share;
import com.opscenter.web.PageWords;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down whoever guesses passwords, per address and per account. Only the form with the
/// password names an account; what follows it knows whom it is about and counts for itself.
final class SignInGuard extends OncePerRequestFilter {

    private static final String PASSWORD = "/idp/login";

    private final Limits limits;
    private final LoginPage page;

    SignInGuard(Limits limits, LoginPage page) {
        this.limits = limits;
        this.page = page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Share address = limits.take(Group.SIGN_IN, whose(request));
        Share share =
                address.granted() && request.getServletPath().equals(PASSWORD)
                        ? limits.look(Group.FAILURE, account(request))
                        : address;
        if (share.granted()) {
            chain.doFilter(request, response);
            return;
        }
        share.write(response);
        response.setStatus(429);
        page.write(
                request, response, PageWords.of(request).say("sign-in.wait", share.resetSeconds()));
    }

    /// Whoever gave the right password has a share of their own for the second step, so that many
    /// people behind one address do not use up each other's.
    private static String whose(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return !request.getServletPath().equals(PASSWORD)
                        && session != null
                        && session.getAttribute(ProviderSession.HALF_WAY) instanceof String halfWay
                ? "second step " + halfWay
                : "password " + request.getRemoteAddr();
    }

    /// The account a form names, known or not.
    static String account(HttpServletRequest request) {
        String username = request.getParameter("username");
        return "account " + (username == null ? "" : username.strip().toLowerCase(Locale.ROOT));
    }
}
