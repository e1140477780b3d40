package com.opscenter.sources.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.command.Requests;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Vaulting;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The credential a source is given with its own registration, told from a shared one by its id.
@Component
class OwnCredentials {

    private static final String PREFIX = "own-";

    private final Vaulting vault;

    OwnCredentials(Vaulting vault) {
        this.vault = vault;
    }

    static boolean isOwn(@Nullable CredentialId credential) {
        return credential != null && credential.value().startsWith(PREFIX);
    }

    /// The id a request's credential gets; the same for every repetition of the request.
    static CredentialId idFor(CommandContext context) {
        return new CredentialId(PREFIX + context.commandId());
    }

    /// @param settings name the credential to store or, when it is in use already, to rotate
    /// @param rotates whether the credential exists
    Outcome put(
            Settings settings,
            String kind,
            Map<String, String> secrets,
            boolean rotates,
            CommandContext context) {
        CredentialId id = settings.credential();
        if (id == null) {
            throw new IllegalArgumentException("the settings name no credential");
        }
        CommandContext part = Requests.part(context, "credential");
        return rotates
                ? vault.rotate(id, null, secrets, part)
                : vault.store(id, "Access to " + settings.name(), kind, secrets, part);
    }

    /// Gone already is as good.
    void remove(CredentialId credential, CommandContext context) {
        vault.remove(credential, Requests.part(context, "credential-removal"));
    }
}
