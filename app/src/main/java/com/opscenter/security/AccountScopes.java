package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.KeyScopes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.HandlerMapping;

/// What a key must be for to come near its owner's account. Keys themselves ask for `api_keys:…`
/// instead.
final class AccountScopes {

    private static final String ACCOUNT = "/api/v1/account/";
    private static final String KEYS = ACCOUNT + "api-keys";
    private static final String ALSO_KEYS = ACCOUNT + "uc-api-keys";

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private AccountScopes() {}

    /// Empty for whoever came without a key.
    static Optional<Refusal> refusal(HttpServletRequest request, Caller caller) {
        KeyScopes scopes = caller.scopes();
        String path =
                String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (scopes == null
                || !path.startsWith(ACCOUNT)
                || isIn(path, KEYS)
                || isIn(path, ALSO_KEYS)) {
            return Optional.empty();
        }
        String needed =
                READS.contains(request.getMethod())
                        ? KeyScopes.READ_ACCOUNT
                        : KeyScopes.OWN_ACCOUNT;
        return scopes.words().contains(needed)
                ? Optional.empty()
                : Optional.of(new Refusal("insufficient-scope", "The key is not for " + needed));
    }

    private static boolean isIn(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
