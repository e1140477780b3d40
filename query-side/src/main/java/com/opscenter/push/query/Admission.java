package com.opscenter.push.query;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.keys.ApiKeyText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

/// Decides at CONNECT who a connection is. A browser needs its session cookie, an origin that is
/// ours, and the CSRF token as a header; a machine needs `Authorization: Bearer …`, or a key in
/// `X-API-Key`, and may name the organization it acts for.
@Component
class Admission {

    sealed interface Answer {}

    record Admitted(Caller caller) implements Answer {}

    record Turned(String code, String why) implements Answer {}

    private static final Answer INVALID =
            new Turned("invalid-token", "The token or key is invalid or expired");

    private final Callers callers;
    private final List<String> origins;

    /// @param publicUrl where browsers reach us
    /// @param others further allowed origins
    Admission(
            Callers callers,
            @Value("${opscenter.public-url}") String publicUrl,
            @Value("${opscenter.cors-origins:}") List<String> others) {
        this.callers = callers;
        this.origins = new ArrayList<>(others);
        this.origins.add(origin(URI.create(publicUrl)));
    }

    Answer ask(WebSocketSession socket, StompHeaderAccessor connect) {
        String key = connect.getFirstNativeHeader("X-API-Key");
        String authorization = connect.getFirstNativeHeader("Authorization");
        Handshake handshake = Handshake.of(socket);
        if (key != null || authorization != null) {
            return proof(key, authorization)
                    .map(proof -> proven(proof, handshake, connect))
                    .orElse(INVALID);
        }
        if (handshake.caller() == null) {
            return new Turned("unauthenticated", "Sign in, or send Authorization in CONNECT");
        }
        if (!isOurs(handshake)) {
            return new Turned("forbidden", "Pages of " + handshake.origin() + " may not connect");
        }
        String token = connect.getFirstNativeHeader("X-CSRF-Token");
        if (token == null || !token.equals(handshake.csrfToken())) {
            return new Turned("csrf-failed", "X-CSRF-Token must equal the cookie csrf_token");
        }
        return new Admitted(handshake.caller());
    }

    /// Two proofs are none, as over HTTP; nor is a token in the place of a key.
    private static Optional<String> proof(@Nullable String key, @Nullable String authorization) {
        if (key == null) {
            return Optional.ofNullable(authorization);
        }
        return authorization == null && ApiKeyText.isMeantBy(key)
                ? Optional.of("Bearer " + key)
                : Optional.empty();
    }

    private Answer proven(String proof, Handshake handshake, StompHeaderAccessor connect) {
        try {
            return callers.ofAuthorization(proof, handshake.address())
                    .map(caller ->
                            acting(caller, connect.getFirstNativeHeader("X-Organization-Id")))
                    .orElse(INVALID);
        } catch (RefusedException refused) {
            return new Turned(refused.refusal().code(), refused.refusal().detail());
        }
    }

    private Answer acting(Caller caller, @Nullable String organization) {
        return organization == null
                ? new Admitted(caller)
                : callers.actingFor(caller, organization)
                        .<Answer>map(Admitted::new)
                        .orElseGet(() ->
                                new Turned(
                                        "not-found", "There is no organization " + organization));
    }

    /// The configured address, or the very host the page was loaded from: a cookie reaches us only
    /// from there.
    private boolean isOurs(Handshake handshake) {
        return Optional.ofNullable(handshake.origin())
                .filter(origin -> origins.contains(origin) || origin.equals(handshake.ownOrigin()))
                .isPresent();
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    /// What the handshake request told.
    ///
    /// @param address of the client
    record Handshake(
            @Nullable Caller caller,
            @Nullable String origin,
            @Nullable String ownOrigin,
            @Nullable String csrfToken,
            String address) {

        static final String ATTRIBUTE = Handshake.class.getName();

        static Handshake of(WebSocketSession socket) {
            return socket.getAttributes().get(ATTRIBUTE) instanceof Handshake handshake
                    ? handshake
                    : new Handshake(null, null, null, null, "");
        }
    }
}
