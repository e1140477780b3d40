package com.opscenter.vault.command;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.vault.api.CredentialEvent.CredentialRotated;
import org.springframework.stereotype.Component;

/// Secrets that were replaced are of no use to anybody but a thief.
@Component
class WhenCredentialRotatedThenForgetOldSecrets implements Reaction<CredentialRotated> {

    private final SecretsTable table;

    WhenCredentialRotatedThenForgetOldSecrets(SecretsTable table) {
        this.table = table;
    }

    @Override
    public Class<CredentialRotated> event() {
        return CredentialRotated.class;
    }

    @Override
    public String lane(CredentialRotated event) {
        return event.stream();
    }

    @Override
    public void react(CredentialRotated event, StoredEvent stored, boolean repeated) {
        table.discardBefore(event.credential(), event.secretVersion());
    }
}
