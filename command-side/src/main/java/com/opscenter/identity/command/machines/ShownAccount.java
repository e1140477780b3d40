package com.opscenter.identity.command.machines;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.identity.api.ServiceAccountView;
import org.jspecify.annotations.Nullable;

/// A machine with its secret, in the one answer that has it.
///
/// @param client_secret null where an outside provider keeps it
/// @param warning what is to be done now
record ShownAccount(
        @JsonUnwrapped ServiceAccountView account, @Nullable String client_secret, String warning) {

    private static final String ONCE = "Keep the secret now: it is not shown again";

    private static final String ELSEWHERE =
            "The client of this id must exist at the outside provider, which keeps its secret";

    static ShownAccount of(ServiceAccountView account, @Nullable String secret) {
        return new ShownAccount(account, secret, secret == null ? ELSEWHERE : ONCE);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return account.client_id();
    }
}
