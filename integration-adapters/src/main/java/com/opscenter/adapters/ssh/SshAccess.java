package com.opscenter.adapters.ssh;

import com.opscenter.adapters.tls.Believed;
import java.net.InetAddress;

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

    @Override
    public String toString() {
        return user + " at " + endpoint;
    }
}
