package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.provisioning.ProvisioningDoor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// At the door of those who provision people a key is for that, or for nothing.
final class ProvisioningScope {

    private ProvisioningScope() {}

    /// The caller as they are at this door; refuses a key that is not for it.
    static @Nullable Caller of(HttpServletRequest request) {
        Caller caller = (Caller) request.getAttribute(Caller.class.getName());
        KeyScopes scopes = caller == null ? null : caller.scopes();
        if (caller == null || scopes == null || !ProvisioningDoor.isAt(request.getRequestURI())) {
            return caller;
        }
        if (!scopes.words().contains(KeyScopes.PROVISIONING)) {
            throw new RefusedException(
                    new Refusal(
                            "insufficient-scope", "The key is not for " + KeyScopes.PROVISIONING));
        }
        Caller provisioner = caller.within(scopes.provisioning());
        request.setAttribute(Caller.class.getName(), provisioner);
        return provisioner;
    }
}
