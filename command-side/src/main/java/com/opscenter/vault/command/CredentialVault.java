package com.opscenter.vault.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.vault.api.CredentialCommand;
import com.opscenter.vault.api.CredentialCommand.RemoveCredential;
import com.opscenter.vault.api.CredentialCommand.RotateCredential;
import com.opscenter.vault.api.CredentialCommand.StoreCredential;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Vaulting;
import com.opscenter.vault.command.Credential.Stored;
import com.opscenter.vault.command.SecretsTable.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts secrets away first and tells the history after; whatever happens in between leaves at most
/// an encrypted row that no event names.
@Component
class CredentialVault implements Vaulting {

    private final Commands commands;
    private final CredentialsInForce inForce;
    private final SecretsTable table;

    CredentialVault(Commands commands, CredentialsInForce inForce, SecretsTable table) {
        this.commands = commands;
        this.inForce = inForce;
        this.table = table;
    }

    @Override
    public Outcome store(
            CredentialId credential,
            String name,
            String kind,
            Map<String, String> secrets,
            CommandContext context) {
        int version = table.add(credential, secrets);
        return send(
                new StoreCredential(credential, name, kind, Map.copyOf(secrets).keySet(), version),
                version,
                context);
    }

    @Override
    public Outcome rotate(
            CredentialId credential,
            @Nullable String name,
            @Nullable Map<String, String> secrets,
            CommandContext context) {
        Optional<Stored> now = inForce.find(credential);
        if (now.isEmpty()) {
            return new Outcome.Refused(Refusal.notFound("credential " + credential.value()), 0);
        }
        int current = now.get().secretVersion();
        if (secrets == null) {
            return commands.send(
                    new RotateCredential(credential, name, now.get().fields(), current), context);
        }
        Map<String, String> all = new HashMap<>();
        table.read(credential, current).map(Version::secrets).ifPresent(all::putAll);
        all.putAll(secrets);
        int version = table.add(credential, all);
        return send(
                new RotateCredential(credential, name, Map.copyOf(all).keySet(), version),
                version,
                context);
    }

    @Override
    public Outcome remove(CredentialId credential, CommandContext context) {
        return commands.send(new RemoveCredential(credential), context);
    }

    /// A refusal or a repetition brought nothing into force.
    private Outcome send(CredentialCommand command, int version, CommandContext context) {
        Outcome outcome = commands.send(command, context);
        boolean tookEffect = outcome instanceof Outcome.Accepted accepted && !accepted.repeated();
        if (!tookEffect) {
            table.discard(command.credential(), version);
        }
        return outcome;
    }
}
