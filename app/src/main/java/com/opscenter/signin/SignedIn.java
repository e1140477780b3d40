package com.opscenter.signin;

import com.opscenter.identity.api.SessionEnd;
import com.opscenter.provider.ProviderSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// The code was exchanged: the session is somebody's now; its id in the store was renewed just
/// before. Who signs in again with the same browser has a new session, for the same organization.
@Component
public final class SignedIn implements AuthenticationSuccessHandler {

    private static final int LONGEST_AGENT = 500;

    private final OpenSessions sessions;
    private final SignInHistory history;
    private final Clock clock;

    SignedIn(OpenSessions sessions, SignInHistory history, Clock clock) {
        this.sessions = sessions;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        HttpSession session = request.getSession(true);
        ProviderSession.forget(session);
        if (person.getPrincipal() instanceof OidcUser user && history.isKnown(user)) {
            begin(user, session, request);
        } else {
            SessionId.give(session);
        }
        response.sendRedirect(ReturnUrl.take(session));
    }

    private void begin(OidcUser user, HttpSession session, HttpServletRequest request) {
        String before = SessionId.of(session);
        String shown = SessionId.give(session);
        Instant proven = Objects.requireNonNullElseGet(user.getAuthenticatedAt(), clock::instant);
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        sessions.opened(
                sessions.card(
                        shown,
                        session.getId(),
                        user,
                        proven,
                        request.getRemoteAddr(),
                        agent == null || agent.length() <= LONGEST_AGENT
                                ? agent
                                : agent.substring(0, LONGEST_AGENT)),
                before);
        history.opened(user, shown, request);
        if (before != null) {
            sessions.ended(before);
            history.ended(user, before, SessionEnd.RENEWED, request);
        }
    }
}
