package com.opscenter.security;

import org.springframework.security.oauth2.jwt.Jwt;

/// Whose token it is. A user name proves nothing: whoever may choose theirs could call themselves
/// like a machine's.
sealed interface TokenHolder {

    /// A client that came by its own credentials.
    record Machine(String clientId) implements TokenHolder {}

    record Person(String subject) implements TokenHolder {}

    /// Somebody who claims to be both, or none.
    record Nobody() implements TokenHolder {}

    /// The embedded provider names the client as the subject (RFC 9068). A Keycloak has a user for
    /// the client, named after it, opens no session for it, and writes `client_id` only where the
    /// client has the scope `service_account`. Whoever signed in under such a name, by the client
    /// of that name, is let in as neither.
    static TokenHolder of(Jwt token) {
        String subject = token.getSubject();
        String named = token.getClaimAsString("client_id");
        if (subject == null) {
            return new Nobody();
        }
        if (subject.equals(named)) {
            return new Machine(subject);
        }
        String client = token.getClaimAsString("azp");
        if (client == null || !isNamedAfter(client, token)) {
            return new Person(subject);
        }
        boolean another = named != null && !named.equals(client);
        return another || isSignedIn(token) ? new Nobody() : new Machine(client);
    }

    private static boolean isNamedAfter(String client, Jwt token) {
        return ("service-account-" + client)
                .equalsIgnoreCase(token.getClaimAsString("preferred_username"));
    }

    private static boolean isSignedIn(Jwt token) {
        return token.hasClaim("sid")
                || token.hasClaim("session_state")
                || token.hasClaim("auth_time");
    }
}
