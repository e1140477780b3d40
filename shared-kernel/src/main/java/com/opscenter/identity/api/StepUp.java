package com.opscenter.identity.api;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Dangerous acts ask people to prove again who they are; machines cannot, so they need the
/// permission by name: a service account among its own, a key among its scopes, where `power:*`
/// does not do, and a service account's key among both.
public final class StepUp {

    /// The answer's `max_age` (RFC 9470).
    public static final Duration MAX_AGE = Duration.ofMinutes(5);

    private StepUp() {}

    /// Refuses with `step-up-required` when the caller's proof is missing or too old.
    public static void require(Caller caller, Permission permission, Instant now) {
        if (!isProven(caller, permission, now)) {
            throw new RefusedException(new Refusal("step-up-required", "Sign in again to do this"));
        }
    }

    private static boolean isProven(Caller caller, Permission permission, Instant now) {
        return switch (caller.actor().type()) {
            case USER ->
                    caller.authenticatedAt() != null
                            && !caller.authenticatedAt().isBefore(now.minus(MAX_AGE));
            case SERVICE -> caller.explicit().contains(permission);
            case API_KEY -> isNamed(caller, caller.scopes(), permission);
            case SYSTEM, ADAPTER, PROVIDER -> true;
        };
    }

    private static boolean isNamed(Caller key, @Nullable KeyScopes scopes, Permission permission) {
        return scopes != null
                && scopes.name(permission)
                && (!scopes.ofMachine() || key.explicit().contains(permission));
    }
}
