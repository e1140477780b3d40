package com.opscenter.vault.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.vault.api.CredentialCommand;
import com.opscenter.vault.api.CredentialCommand.RemoveCredential;
import com.opscenter.vault.api.CredentialCommand.RotateCredential;
import com.opscenter.vault.api.CredentialCommand.StoreCredential;
import com.opscenter.vault.api.CredentialEvent;
import com.opscenter.vault.api.CredentialEvent.CredentialRemoved;
import com.opscenter.vault.api.CredentialEvent.CredentialRotated;
import com.opscenter.vault.api.CredentialEvent.CredentialStored;
import com.opscenter.vault.command.Credential.Removed;
import com.opscenter.vault.command.Credential.Stored;
import com.opscenter.vault.command.Credential.Unknown;

/// Decides what is asked of the vault.
final class CredentialDecider {

    private CredentialDecider() {}

    static Decision<CredentialEvent> decide(CredentialCommand command, Credential credential) {
        return switch (credential) {
            case Unknown _ when command instanceof StoreCredential store ->
                    accept(
                            new CredentialStored(
                                    store.credential(),
                                    store.name(),
                                    store.kind(),
                                    store.fields(),
                                    store.secretVersion()));
            case Stored stored -> decide(command, stored);
            case Unknown _, Removed _ -> absent(command);
        };
    }

    private static Decision<CredentialEvent> decide(CredentialCommand command, Stored stored) {
        return switch (command) {
            case StoreCredential _ -> taken(command);
            case RotateCredential rotate -> rotate(rotate, stored);
            case RemoveCredential(var id) -> accept(new CredentialRemoved(id));
        };
    }

    private static Decision<CredentialEvent> absent(CredentialCommand command) {
        return switch (command) {
            case StoreCredential _ -> taken(command);
            case RotateCredential _, RemoveCredential _ ->
                    reject(Refusal.notFound("credential " + command.credential().value()));
        };
    }

    private static Decision<CredentialEvent> taken(CredentialCommand command) {
        return reject(
                "in-use",
                "The id %s is taken; ids are never reused".formatted(command.credential().value()));
    }

    private static Decision<CredentialEvent> rotate(RotateCredential rotate, Stored stored) {
        String name = rotate.name() == null ? stored.name() : rotate.name();
        Stored wanted = stored.rotated(name, rotate.fields(), rotate.secretVersion());
        if (wanted.secretVersion() < stored.secretVersion()) {
            return reject("state-moved-on", "The credential was rotated meanwhile");
        }
        return wanted.equals(stored)
                ? accept()
                : accept(
                        new CredentialRotated(
                                rotate.credential(),
                                name,
                                wanted.fields(),
                                wanted.secretVersion()));
    }
}
