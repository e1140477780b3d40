package com.opscenter.signin;

import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Issuer;
import java.util.Objects;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Whom the provider signed in.
final class Subject {

    private Subject() {}

    /// An ID token without a subject is none (OpenID Connect Core 2), so that it never gets here.
    static UserId of(OidcUser person, Issuer issuer) {
        return issuer.person(Objects.requireNonNull(person.getSubject(), "subject"));
    }
}
