package com.opscenter.vault.command;

import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.vault.api.CredentialCommand;
import com.opscenter.vault.api.CredentialEvent;

/// Credentials decided and kept in memory.
final class CredentialHistory {

    private CredentialHistory() {}

    static RecordingCommands commands() {
        return new RecordingCommands()
                .deciding(
                        CredentialCommand.class,
                        CredentialEvent.class,
                        new Credential.Unknown(),
                        CredentialDecider::decide,
                        Credential::evolve);
    }
}
