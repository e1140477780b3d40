package com.opscenter.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/// Sessions are known by their cookie. Who asks for health has none: it must be told while the
/// store of the sessions is away, too.
@Component
class SessionIds implements HttpSessionIdResolver {

    private static final String HEALTH = "/api/v1/health";

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    SessionIds(CookieSerializer cookie) {
        cookies.setCookieSerializer(cookie);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return request.getRequestURI().equals(HEALTH)
                ? List.of()
                : cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(
            HttpServletRequest request, HttpServletResponse response, String session) {
        cookies.setSessionId(request, response, session);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
