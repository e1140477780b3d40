package com.opscenter.adapters.snmp;

import com.opscenter.sources.api.SourceDraft;

/// One agent and how it is spoken to, from the settings of a source that [SnmpRules] passed.
public record SnmpTarget(SnmpEndpoint endpoint, SnmpAccess access) {

    public static SnmpTarget of(SourceDraft draft) {
        SnmpEndpoint endpoint =
                SnmpEndpoint.parse(draft.endpoint())
                        .orElseThrow(() -> new IllegalArgumentException("no snmp endpoint"));
        return new SnmpTarget(endpoint, isV2c(draft) ? community(draft) : user(draft));
    }

    static boolean isV2c(SourceDraft draft) {
        return "2c".equals(draft.config().get("version"));
    }

    static Level level(SourceDraft draft) {
        return Level.named(draft.config().getOrDefault("securityLevel", "authPriv"))
                .orElse(Level.AUTH_PRIV);
    }

    private static SnmpAccess community(SourceDraft draft) {
        return new SnmpAccess.Community(draft.credentials().getOrDefault("community", ""));
    }

    private static SnmpAccess user(SourceDraft draft) {
        var config = draft.config();
        var credentials = draft.credentials();
        return new SnmpAccess.User(
                credentials.getOrDefault("securityName", ""),
                level(draft),
                AuthProtocol.named(config.getOrDefault("authProtocol", "SHA")).orElse(null),
                credentials.get("authPassphrase"),
                PrivProtocol.named(config.getOrDefault("privProtocol", "AES")).orElse(null),
                credentials.get("privPassphrase"),
                config.getOrDefault("contextName", ""));
    }
}
