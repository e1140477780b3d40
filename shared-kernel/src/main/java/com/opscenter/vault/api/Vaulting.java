package com.opscenter.vault.api;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes secrets into the vault. The secrets are encrypted into the vault's own table first; they
/// come into force with the event alone, so that a refused command changes nothing.
public interface Vaulting {

    /// @param kind `snmp-v3`, `snmp-v2c`, `password`, `token` or `key-secret`
    /// @param secrets by name, such as `authPassphrase`
    Outcome store(
            CredentialId credential,
            String name,
            String kind,
            Map<String, String> secrets,
            CommandContext context);

    /// Replaces name, secrets or both, for every user of the credential; null leaves as it is.
    Outcome rotate(
            CredentialId credential,
            @Nullable String name,
            @Nullable Map<String, String> secrets,
            CommandContext context);

    /// Destroys the secrets once the event is stored.
    Outcome remove(CredentialId credential, CommandContext context);
}
