package com.opscenter.adapters.mail;

import com.opscenter.adapters.mail.MailProperties.Tls;
import org.jspecify.annotations.Nullable;

/// Where letters go.
///
/// @param fingerprint of the only certificate to believe, null to leave it to authorities
/// @param login null for a server that asks for none
record Destination(
        String host,
        int port,
        Tls tls,
        @Nullable String fingerprint,
        @Nullable Login login,
        String from) {

    record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
