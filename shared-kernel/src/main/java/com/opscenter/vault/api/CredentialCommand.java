package com.opscenter.vault.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of the vault. The secrets themselves travel to the vault's own table, never in a
/// command.
public sealed interface CredentialCommand extends Command {

    CredentialId credential();

    @Override
    default String targetId() {
        return "credential/" + credential().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("sources:write");
    }

    /// @param kind `snmp-v3`, `snmp-v2c`, `password`, `token` or `key-secret`
    /// @param fields names of the secrets
    /// @param secretVersion which version of the secrets in the vault's table this is about, from 1
    @NotApprovable("It brings secrets.")
    record StoreCredential(
            CredentialId credential,
            String name,
            String kind,
            Set<String> fields,
            int secretVersion)
            implements CredentialCommand {}

    @NotApprovable("It brings secrets.")
    record RotateCredential(
            CredentialId credential, @Nullable String name, Set<String> fields, int secretVersion)
            implements CredentialCommand {}

    @Approvable
    record RemoveCredential(CredentialId credential) implements CredentialCommand {}
}
