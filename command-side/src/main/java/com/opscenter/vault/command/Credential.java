package com.opscenter.vault.command;

import com.opscenter.vault.api.CredentialEvent;
import com.opscenter.vault.api.CredentialEvent.CredentialRemoved;
import com.opscenter.vault.api.CredentialEvent.CredentialRotated;
import com.opscenter.vault.api.CredentialEvent.CredentialStored;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A credential as far as decisions need it, by stage of its life.
sealed interface Credential {

    record Unknown() implements Credential {}

    /// @param fields names of the secrets in force
    /// @param secretVersion which version of the secrets is in force
    record Stored(String name, String kind, Set<String> fields, int secretVersion)
            implements Credential {

        /// Names of the secrets once `values` have been added or replaced.
        Set<String> with(@Nullable Map<String, String> values) {
            Set<String> all = new HashSet<>(fields);
            if (values != null) {
                all.addAll(values.keySet());
            }
            return Set.copyOf(all);
        }

        Stored rotated(String newName, Set<String> newFields, int newVersion) {
            return new Stored(newName, kind, newFields, newVersion);
        }
    }

    record Removed() implements Credential {}

    static Credential evolve(Credential credential, CredentialEvent event) {
        return switch (event) {
            case CredentialStored(_, var name, var kind, var fields, var version) ->
                    new Stored(name, kind, fields, version);
            case CredentialRotated(_, var name, var fields, var version) ->
                    credential instanceof Stored stored
                            ? stored.rotated(name, fields, version)
                            : credential;
            case CredentialRemoved _ -> new Removed();
        };
    }
}
