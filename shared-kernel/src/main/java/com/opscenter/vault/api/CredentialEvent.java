package com.opscenter.vault.api;

import com.opscenter.history.api.Event;
import java.util.Set;

/// What happened to a credential.
public sealed interface CredentialEvent extends Event {

    CredentialId credential();

    @Override
    default String stream() {
        return "credential/" + credential().value();
    }

    record CredentialStored(
            CredentialId credential,
            String name,
            String kind,
            Set<String> fields,
            int secretVersion)
            implements CredentialEvent {}

    record CredentialRotated(
            CredentialId credential, String name, Set<String> fields, int secretVersion)
            implements CredentialEvent {}

    record CredentialRemoved(CredentialId credential) implements CredentialEvent {}
}
