package com.opscenter.vault.command;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.vault.api.CredentialEvent;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.command.Credential.Stored;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which version of a credential's secrets counts. The history says so, not the table: a version
/// whose command was refused, or never answered, is never revealed.
@Component
class CredentialsInForce {

    private final EventReader history;

    CredentialsInForce(EventReader history) {
        this.history = history;
    }

    Optional<Stored> find(CredentialId id) {
        Credential credential = new Credential.Unknown();
        for (StoredEvent stored : history.stream("credential/" + id.value(), Long.MAX_VALUE)) {
            if (!(stored.payload() instanceof CredentialEvent event)) {
                throw new IllegalStateException(
                        "%s at %d is no event of a credential"
                                .formatted(stored.type(), stored.position()));
            }
            credential = Credential.evolve(credential, event);
        }
        return credential instanceof Stored stored ? Optional.of(stored) : Optional.empty();
    }
}
