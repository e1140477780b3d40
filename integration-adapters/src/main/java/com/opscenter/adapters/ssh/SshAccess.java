package com.opscenter.adapters.ssh;

import com.opscenter.adapters.tls.Believed;
import com.opscenter.adapters.tls.Fingerprint;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// How one device is reached.
///
/// @param pinned the checked address of its host
/// @param legacy whether algorithms that are no longer considered safe may be agreed on
public record SshAccess(
        SshEndpoint endpoint,
        InetAddress pinned,
        String user,
        String password,
        Believed hostKeys,
        boolean legacy) {

    /// Who asks and how: after a failure, other settings are tried at once.
    Asking asking() {
        return new Asking(user, password, hostKeys.named(), legacy);
    }

    record Asking(String user, String password, @Nullable Fingerprint hostKey, boolean legacy) {

        @Override
        public String toString() {
            return user;
        }
    }

    @Override
    public String toString() {
        return user + " at " + endpoint;
    }
}
