package com.opscenter.signin;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserStatus;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Takes whom the provider signed in, unless they may not come in here. That is decided by our own
/// events, of which the embedded provider hears a moment later and an outside one perhaps never.
@Component
public final class WhoMayComeIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /// The error, and the word the login page has a sentence for.
    static final String SUSPENDED = "account_suspended";

    private final OidcUserService provider = new OidcUserService();
    private final Directory directory;

    WhoMayComeIn(Directory directory) {
        this.directory = directory;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser person = provider.loadUser(request);
        boolean keptOut =
                directory
                        .status(Subject.of(person))
                        .filter(status -> status != UserStatus.ENABLED)
                        .isPresent();
        if (keptOut) {
            throw new OAuth2AuthenticationException(SUSPENDED);
        }
        return person;
    }
}
