package com.opscenter.vault.command;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.vault.api.CredentialEvent.CredentialRemoved;
import org.springframework.stereotype.Component;

/// Nothing of a removed credential stays in the vault.
@Component
class WhenCredentialRemovedThenDestroySecrets implements Reaction<CredentialRemoved> {

    private final SecretsTable table;

    WhenCredentialRemovedThenDestroySecrets(SecretsTable table) {
        this.table = table;
    }

    @Override
    public Class<CredentialRemoved> event() {
        return CredentialRemoved.class;
    }

    @Override
    public String lane(CredentialRemoved event) {
        return event.stream();
    }

    @Override
    public void react(CredentialRemoved event, StoredEvent stored, boolean repeated) {
        table.discardAll(event.credential());
    }
}
