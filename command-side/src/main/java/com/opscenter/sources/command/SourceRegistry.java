package com.opscenter.sources.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Consent;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.sources.api.ListSources;
import com.opscenter.sources.api.ListSources.Which;
import com.opscenter.sources.api.SourceCommand;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceView;
import com.opscenter.vault.api.CredentialId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stores a source and, where the request brings secrets, its own credential: first a rehearsal,
/// then the credential, then the source, so that a refusal leaves nothing behind.
@Component
class SourceRegistry {

    private final Commands commands;
    private final OwnCredentials credentials;
    private final Views views;

    SourceRegistry(Commands commands, OwnCredentials credentials, Views views) {
        this.commands = commands;
        this.credentials = credentials;
        this.views = views;
    }

    /// The secrets of a request.
    record Access(String kind, Map<String, String> secrets) {}

    /// @param command names, by its settings, the credential the secrets become
    /// @param access null when the request brings no secrets
    /// @param rotates whether that credential exists already
    Outcome send(
            SourceCommand command,
            Settings settings,
            @Nullable Access access,
            boolean rotates,
            CommandContext context) {
        if (access == null) {
            return commands.send(command, context);
        }
        // Secrets lie nowhere while somebody makes up their mind.
        CommandContext atOnce = context.with(Consent.IMPOSSIBLE);
        if (isRefused(command, atOnce)) {
            return commands.send(command, atOnce);
        }
        Outcome stored =
                credentials.put(settings, access.kind(), access.secrets(), rotates, context);
        stored.orRefuse();
        Outcome outcome = commands.send(command, atOnce);
        if (outcome instanceof Outcome.Refused && !rotates) {
            credentials.remove(Objects.requireNonNull(settings.credential()), context);
        }
        return outcome;
    }

    private boolean isRefused(SourceCommand command, CommandContext context) {
        return commands.rehearse(command, context) instanceof Rehearsal.WouldBeRefused;
    }

    /// Two sources of one site are not called the same.
    void refuseTakenName(SourceId id, Settings settings, List<SourceView> others) {
        boolean taken =
                others.stream()
                        .anyMatch(other ->
                                !other.id().equals(id.value())
                                        && other.site().equals(settings.site())
                                        && other.name().equalsIgnoreCase(settings.name()));
        if (taken) {
            throw new RefusedException(
                    new Refusal(
                            "in-use",
                            "There is already a source called %s at %s"
                                    .formatted(settings.name(), settings.site())));
        }
    }

    /// What is allowed and still worth a word.
    List<String> warnings(SourceId id, Settings settings, List<SourceView> others) {
        return others.stream()
                .filter(other -> !other.id().equals(id.value()))
                .filter(other -> other.endpoint().equals(settings.endpoint()))
                .map(other ->
                        "%s is also the endpoint of %s (%s)"
                                .formatted(settings.endpoint(), other.name(), other.id()))
                .toList();
    }

    /// Those that could be confused with a source of these settings; itself among them.
    List<SourceView> like(Settings settings, String orgId) {
        Which like = new Which.Like(settings.name(), settings.endpoint());
        return views.list(new ListSources(orgId, like), SourceView.class);
    }

    /// Whether another source than `id` uses the credential.
    boolean isUsedByOthers(CredentialId credential, SourceId id, String orgId) {
        Which using = new Which.Using(Set.of(credential.value()));
        return views.list(new ListSources(orgId, using), SourceView.class).stream()
                .anyMatch(source -> !source.id().equals(id.value()));
    }
}
