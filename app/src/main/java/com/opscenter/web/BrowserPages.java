package com.opscenter.web;

import com.opscenter.installation.Installation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers browser navigation with the page of the user interface, whatever its path: which pages
/// there are is known there. Under a wrong host name it answers with the way to the right one,
/// because cookies and redirects belong to one name.
@Component
@Order(BrowserPages.BEFORE_SESSIONS)
class BrowserPages extends OncePerRequestFilter {

    static final int BEFORE_SESSIONS = Integer.MIN_VALUE + 20;

    private static final List<String> NOT_PAGES =
            List.of(
                    "/api",
                    "/auth",
                    "/ws",
                    "/actuator",
                    "/assets",
                    "/scim",
                    "/oauth2",
                    "/connect",
                    "/idp",
                    "/.well-known",
                    "/openapi.json",
                    "/error");

    private static final Resource INDEX =
            new ClassPathResource("/META-INF/resources/index.html", BrowserPages.class);

    private final Installation installation;

    BrowserPages(Installation installation) {
        this.installation = installation;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean page = isPage(request);
        if (page && isNavigation(request) && !isPublicName(request)) {
            WrongHostPage.write(request, response, installation);
        } else if (page && !isBelow(request.getRequestURI(), "/docs") && INDEX.exists()) {
            InterfacePage.write(request, response, INDEX);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// The front page also for those who do not say what they accept.
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean front = path.equals("/") || path.equals("/index.html");
        return request.getMethod().equals("GET")
                && (front
                        || (isNavigation(request)
                                && NOT_PAGES.stream().noneMatch(other -> isBelow(path, other))));
    }

    /// Only those whose answer a person looks at; everything else is served under any name.
    private static boolean isNavigation(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private boolean isPublicName(HttpServletRequest request) {
        @Nullable String host = request.getHeader("Host");
        return host == null || host.equalsIgnoreCase(installation.host());
    }

    private static boolean isBelow(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
