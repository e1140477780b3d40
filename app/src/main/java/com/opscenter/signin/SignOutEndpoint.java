package com.opscenter.signin;

import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.installation.Installation;
import com.opscenter.provider.ProviderAwayException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// Ends the session here and, at an outside provider, there.
@RestController
class SignOutEndpoint {

    /// @param redirect where the browser goes next
    record SignedOut(boolean logged_out, String redirect) {}

    private static final String LOGIN = "/login";

    private final OpenSessions sessions;
    private final SignInHistory history;
    private final ClientRegistrationRepository registrations;
    private final Installation installation;

    SignOutEndpoint(
            OpenSessions sessions,
            SignInHistory history,
            ClientRegistrationRepository registrations,
            Installation installation) {
        this.sessions = sessions;
        this.history = history;
        this.registrations = registrations;
        this.installation = installation;
    }

    @PostMapping("/auth/logout")
    @Needs(Needs.PUBLIC)
    ResponseEntity<SignedOut> signOut(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            @Nullable Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        String next = next(person);
        HttpSession session = request.getSession(false);
        if (session != null) {
            end(session, person, request);
        }
        response.addCookie(expiredCsrf());
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(next)).build()
                : ResponseEntity.ok(new SignedOut(true, next));
    }

    private void end(
            HttpSession session, @Nullable Authentication person, HttpServletRequest request) {
        String shown = SessionId.of(session);
        session.invalidate();
        if (shown == null) {
            return;
        }
        sessions.ended(shown);
        if (person != null
                && person.getPrincipal() instanceof OidcUser user
                && history.isKnown(user)) {
            history.ended(user, shown, SessionEnd.LOGOUT, request);
        }
    }

    private String next(@Nullable Authentication person) {
        if (!(person instanceof OAuth2AuthenticationToken token)
                || !(token.getPrincipal() instanceof OidcUser user)) {
            return LOGIN;
        }
        Object endpoint = endOfSession(token.getAuthorizedClientRegistrationId());
        return endpoint == null
                ? LOGIN
                : UriComponentsBuilder.fromUriString(endpoint.toString())
                        .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                        .queryParam("post_logout_redirect_uri", installation.origin() + LOGIN)
                        .encode()
                        .build()
                        .toUriString();
    }

    /// Null where the provider has none, or is away: here the session ends all the same.
    private @Nullable Object endOfSession(String id) {
        try {
            ClientRegistration registration = registrations.findByRegistrationId(id);
            return registration == null
                    ? null
                    : registration
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint");
        } catch (ProviderAwayException away) {
            return null;
        }
    }

    private Cookie expiredCsrf() {
        Cookie cookie = new Cookie("csrf_token", "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        cookie.setSecure(installation.secure());
        return cookie;
    }
}
