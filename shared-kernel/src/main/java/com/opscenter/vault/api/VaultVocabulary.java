package com.opscenter.vault.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class VaultVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("vault.CredentialStored", 1, CredentialEvent.CredentialStored.class),
                new EventType(
                        "vault.CredentialRotated", 1, CredentialEvent.CredentialRotated.class),
                new EventType(
                        "vault.CredentialRemoved", 1, CredentialEvent.CredentialRemoved.class));
    }
}
