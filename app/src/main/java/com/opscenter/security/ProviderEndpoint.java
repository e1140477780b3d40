package com.opscenter.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.identity.api.Needs;
import com.opscenter.provider.AccountsElsewhere;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells where people sign in, so that pages offer what there is.
@RestController
class ProviderEndpoint {

    /// @param provider `embedded`, or the kind of the outside one: `oidc` or `keycloak`
    /// @param accountUrl where people look after password and second factor there; null when that
    ///   is done here, or the provider's page is not known
    /// @param hints at which further providers people may sign in, each by `/auth/login/{hint}`
    record SignInProvider(
            String provider,
            @JsonProperty("account_url") @Nullable URI accountUrl,
            List<String> hints) {}

    private static final SignInProvider EMBEDDED = new SignInProvider("embedded", null, List.of());

    private final Optional<AccountsElsewhere> outside;

    ProviderEndpoint(Optional<AccountsElsewhere> outside) {
        this.outside = outside;
    }

    @GetMapping("/api/v1/auth/provider")
    @Needs(Needs.PUBLIC)
    SignInProvider provider() {
        return outside.map(one -> new SignInProvider(one.kind(), one.account(), one.hints()))
                .orElse(EMBEDDED);
    }
}
