package com.opscenter.vault.command;

import com.opscenter.vault.api.CredentialEvent;
import com.opscenter.vault.api.CredentialEvent.CredentialRemoved;
import com.opscenter.vault.api.CredentialEvent.CredentialRotated;
import com.opscenter.vault.api.CredentialEvent.CredentialStored;
import java.util.Set;

/// A credential as far as decisions need it, by stage of its life.
sealed interface Credential {

    record Unknown() implements Credential {}

    /// @param fields names of the secrets in force
    /// @param secretVersion which version of the secrets is in force
    record Stored(String name, Set<String> fields, int secretVersion) implements Credential {}

    record Removed() implements Credential {}

    static Credential evolve(Credential credential, CredentialEvent event) {
        return switch (event) {
            case CredentialStored(_, var name, _, var fields, var version) ->
                    new Stored(name, fields, version);
            case CredentialRotated(_, var name, var fields, var version) ->
                    new Stored(name, fields, version);
            case CredentialRemoved _ -> new Removed();
        };
    }
}
