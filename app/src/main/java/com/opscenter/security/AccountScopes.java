package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.KeyScopes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.HandlerMapping;

/// What a key must be for to come near its owner's account. Keys themselves ask for `api_keys:…`
/// instead.
final class AccountScopes {

    private static final String ACCOUNT = "/api/v1/account/";
    private static final String KEYS = ACCOUNT + "api-keys";
    private static final String ALSO_KEYS = ACCOUNT + "uc-api-keys";

    private AccountScopes() {}

    /// Empty for whoever came without a key.
    static Optional<Refusal> refusal(HttpServletRequest request, Caller caller) {
        KeyScopes scopes = caller.scopes();
        String path =
                String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (scopes == null
                || !path.startsWith(ACCOUNT)
                || path.startsWith(KEYS)
                || path.startsWith(ALSO_KEYS)) {
            return Optional.empty();
        }
        String needed =
                request.getMethod().equals("GET") ? KeyScopes.READ_ACCOUNT : KeyScopes.OWN_ACCOUNT;
        return scopes.words().contains(needed)
                ? Optional.empty()
                : Optional.of(new Refusal("insufficient-scope", "The key is not for " + needed));
    }
}
