package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.tls.PeerTls;
import java.net.InetAddress;

/// How one device is reached.
///
/// @param pinned the checked address of its host
record Access(
        MikrotikEndpoint endpoint, InetAddress pinned, PeerTls tls, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + endpoint;
    }
}
