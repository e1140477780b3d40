package com.opscenter.adapters.snmp;

import org.jspecify.annotations.Nullable;

/// How an agent is spoken to. Its text never shows a secret.
public sealed interface SnmpAccess {

    /// SNMPv2c.
    record Community(String community) implements SnmpAccess {
        @Override
        public String toString() {
            return "v2c";
        }
    }

    /// SNMPv3 with the user-based security model (RFC 3414).
    ///
    /// @param contextName which of the agent's contexts is meant, usually empty
    record User(
            String name,
            Level level,
            @Nullable AuthProtocol authProtocol,
            @Nullable String authPassphrase,
            @Nullable PrivProtocol privProtocol,
            @Nullable String privPassphrase,
            String contextName)
            implements SnmpAccess {
        @Override
        public String toString() {
            return "v3 " + level;
        }
    }
}
