package com.opscenter.signin;

import com.opscenter.installation.Installation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/// A sign-in has to end under the host name it began with, because cookies belong to one. Begun
/// under a name the provider does not know, it is begun again under the public one.
public final class SameName extends OncePerRequestFilter {

    private final Installation installation;

    public SameName(Installation installation) {
        this.installation = installation;
    }

    /// Scheme, host and port as the browser sees them.
    static String originOf(HttpServletRequest request) {
        boolean secure = request.getScheme().equalsIgnoreCase("https");
        int port = request.getServerPort();
        boolean usual = port == (secure ? 443 : 80);
        return request.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + request.getServerName()
                + (usual ? "" : ":" + port);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/auth/login");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (installation.signInOrigins().contains(originOf(request))) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.sendRedirect(
                installation.origin()
                        + request.getRequestURI()
                        + (query == null ? "" : "?" + query));
    }
}
