package com.opscenter.sources.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Outcome;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Vaulting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps what it was asked, and takes everything.
final class RecordingVault implements Vaulting {

    private final List<String> asked = new ArrayList<>();
    private @Nullable Runnable meanwhile;

    List<String> asked() {
        return List.copyOf(asked);
    }

    /// Lets something else happen during the next store.
    void whileStoring(Runnable other) {
        meanwhile = other;
    }

    @Override
    public Outcome store(
            CredentialId credential,
            String name,
            String kind,
            Map<String, String> secrets,
            CommandContext context) {
        asked.add("store " + name);
        Runnable other = meanwhile;
        meanwhile = null;
        if (other != null) {
            other.run();
        }
        return accepted();
    }

    @Override
    public Outcome rotate(
            CredentialId credential,
            @Nullable String name,
            @Nullable Map<String, String> secrets,
            CommandContext context) {
        asked.add("rotate " + credential.value());
        return accepted();
    }

    /// Named by the key of the request, `key-1#…`.
    @Override
    public Outcome remove(CredentialId credential, CommandContext context) {
        String key = Objects.requireNonNull(context.idempotency()).key();
        asked.add("remove " + key.substring(0, key.indexOf('#')));
        return accepted();
    }

    private Outcome accepted() {
        return new Outcome.Accepted(asked.size(), List.of(), false);
    }
}
