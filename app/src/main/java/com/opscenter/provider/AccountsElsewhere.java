package com.opscenter.provider;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outside provider, as far as a sign-in needs it.
public final class AccountsElsewhere {

    private final OutsideSettings settings;
    private final ProviderDocument document;

    AccountsElsewhere(OutsideSettings settings, ProviderDocument document) {
        this.settings = settings;
        this.document = document;
    }

    /// `oidc` or `keycloak`.
    public String kind() {
        return settings.provider();
    }

    /// Where people look after password and second factor, null when that is not known.
    public @Nullable URI account() {
        return settings.account();
    }

    /// At which further providers people sign in there, in the order of the buttons.
    public List<String> hints() {
        return settings.hints();
    }

    /// Whether it answers at present.
    public boolean isThere() {
        try {
            document.current();
            return true;
        } catch (ProviderAwayException away) {
            return false;
        }
    }

    /// Whether it always says who it is when it sends a browser back (RFC 9207).
    public boolean namesItself() {
        return Boolean.TRUE.equals(
                document.known().get("authorization_response_iss_parameter_supported"));
    }
}
