package com.opscenter.adapters.registry;

import com.opscenter.adapters.polling.RegisteredSource;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent;
import com.opscenter.sources.api.SourceEvent.CapabilitiesObserved;
import com.opscenter.sources.api.SourceEvent.CaptureRequested;
import com.opscenter.sources.api.SourceEvent.HealthObserved;
import com.opscenter.sources.api.SourceEvent.HourSummarized;
import com.opscenter.sources.api.SourceEvent.PollAnswered;
import com.opscenter.sources.api.SourceEvent.PollRequested;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceEvent.SourceDisabled;
import com.opscenter.sources.api.SourceEvent.SourceEnabled;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialEvent.CredentialRotated;
import com.opscenter.vault.api.CredentialId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sources as of some position of the history; a plain fold.
final class Registry {

    private final Map<SourceId, RegisteredSource> sources = new LinkedHashMap<>();

    /// The sources to be served anew because of the event.
    List<SourceId> apply(StoredEvent event) {
        return switch (event.payload()) {
            case SourceEvent of -> apply(of, event) ? List.of(of.source()) : List.of();
            case CredentialRotated rotated -> users(rotated.credential());
            case null, default -> List.of();
        };
    }

    private boolean apply(SourceEvent event, StoredEvent stored) {
        switch (event) {
            case SourceRegistered(var id, var settings) -> put(id, settings, stored);
            case SourceChanged(var id, var settings) -> put(id, settings, stored);
            case SourceEnabled(var id) -> sources.computeIfPresent(id, (_, s) -> able(s, true));
            case SourceDisabled(var id) -> sources.computeIfPresent(id, (_, s) -> able(s, false));
            case SourceRemoved(var id) -> sources.remove(id);
            case HealthObserved _,
                    CapabilitiesObserved _,
                    HourSummarized _,
                    CaptureRequested _,
                    PollRequested _,
                    PollAnswered _ -> {
                return false;
            }
        }
        return true;
    }

    private void put(SourceId id, Settings settings, StoredEvent stored) {
        put(
                new RegisteredSource(
                        id,
                        stored.metadata().orgId(),
                        settings,
                        settings.enabled(),
                        stored.position()));
    }

    void put(RegisteredSource source) {
        sources.put(source.id(), source);
    }

    private static RegisteredSource able(RegisteredSource source, boolean enabled) {
        return new RegisteredSource(
                source.id(), source.orgId(), source.settings(), enabled, source.settingsPosition());
    }

    private List<SourceId> users(CredentialId credential) {
        return sources.values().stream()
                .filter(source -> credential.equals(source.settings().credential()))
                .map(RegisteredSource::id)
                .toList();
    }

    Optional<RegisteredSource> find(SourceId id) {
        return Optional.ofNullable(sources.get(id));
    }

    Collection<RegisteredSource> all() {
        return sources.values();
    }

    void clear() {
        sources.clear();
    }
}
