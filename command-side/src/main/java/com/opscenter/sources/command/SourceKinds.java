package com.opscenter.sources.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.FieldProblems;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.vault.api.CredentialKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The kinds of systems there is an adapter for.
@Component
class SourceKinds {

    private final List<SourceAdapter> adapters;

    SourceKinds(List<SourceAdapter> adapters) {
        this.adapters =
                adapters.stream()
                        .sorted(Comparator.comparing(adapter -> adapter.kind().kind()))
                        .toList();
    }

    List<SourceKind> all() {
        return adapters.stream().map(SourceAdapter::kind).toList();
    }

    /// Refuses at once when there is no such kind: nothing else can be checked then.
    SourceAdapter of(@Nullable String kind) {
        return adapters.stream()
                .filter(adapter -> adapter.kind().kind().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid("kind", "enum", "must be one of " + words())));
    }

    /// The kind of credential these secrets make, by their names.
    String credentialKind(
            SourceAdapter adapter, Map<String, String> secrets, FieldProblems problems) {
        List<CredentialKind> offered =
                adapter.kind().credentialKinds().stream()
                        .map(CredentialKind::of)
                        .flatMap(Optional::stream)
                        .toList();
        CredentialKind kind =
                offered.stream()
                        .filter(one -> one.fits(secrets.keySet()))
                        .findFirst()
                        .orElseGet(offered::getFirst);
        problems.addAll(kind.violations(secrets, "credentials"));
        return kind.word();
    }

    private String words() {
        return all().stream().map(SourceKind::kind).collect(Collectors.joining(", "));
    }
}
