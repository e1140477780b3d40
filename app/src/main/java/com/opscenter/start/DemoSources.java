package com.opscenter.start;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceCommand.ChangeSource;
import com.opscenter.sources.api.SourceCommand.RegisterSource;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import com.opscenter.start.LabFile.Device;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets;
import com.opscenter.vault.api.Vaulting;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Registers the lab's devices as anybody would register theirs, and follows them to another port.
/// One that was removed stays removed.
@Component
class DemoSources {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSources.class);

    private final OwnCommands commands;
    private final Vaulting vault;
    private final Secrets secrets;
    private final ObjectProvider<SourceAdapter> adapters;

    DemoSources(
            OwnCommands commands,
            Vaulting vault,
            Secrets secrets,
            ObjectProvider<SourceAdapter> adapters) {
        this.commands = commands;
        this.vault = vault;
        this.secrets = secrets;
        this.adapters = adapters;
    }

    void ensure(LabFile lab) {
        for (Device device : lab.sources()) {
            List<StoredEvent> known = commands.events("source/" + device.id());
            if (known.isEmpty()) {
                register(device);
            } else {
                settings(known).ifPresent(settings -> follow(device, settings));
            }
        }
    }

    private void register(Device device) {
        Optional<Intervals> intervals =
                adapters.stream()
                        .map(SourceAdapter::kind)
                        .filter(kind -> kind.kind().equals(device.kind()))
                        .map(kind -> kind.defaultIntervals())
                        .findFirst();
        if (intervals.isEmpty()) {
            LOG.warn("source=skipped id={} kind={} reason=no-adapter", device.id(), device.kind());
            return;
        }
        CredentialId credential = device.credential();
        if (credential != null && commands.isNew("credential/" + credential.value())) {
            vault.store(
                            credential,
                            device.name() + " access",
                            device.credentialKind(),
                            device.credentials(),
                            commands.context(FirstFacts.SITE))
                    .orRefuse();
        }
        Settings settings =
                new Settings(
                        device.kind(),
                        device.name(),
                        FirstFacts.SITE,
                        device.endpoint(),
                        device.config(),
                        credential,
                        intervals.get(),
                        device.required(),
                        true);
        commands.send(new RegisterSource(new SourceId(device.id()), settings), FirstFacts.SITE);
    }

    private void follow(Device device, Settings now) {
        CredentialId credential = device.credential();
        if (credential != null
                && credential.equals(now.credential())
                && secrets.reveal(credential, "lab devices at start")
                        .filter(device.credentials()::equals)
                        .isEmpty()) {
            vault.rotate(credential, null, device.credentials(), commands.context(FirstFacts.SITE))
                    .orRefuse();
        }
        if (!now.endpoint().equals(device.endpoint())) {
            commands.send(
                    new ChangeSource(new SourceId(device.id()), at(device.endpoint(), now)),
                    FirstFacts.SITE);
        }
    }

    private static Settings at(String endpoint, Settings now) {
        return new Settings(
                now.kind(),
                now.name(),
                now.site(),
                endpoint,
                now.config(),
                now.credential(),
                now.intervals(),
                now.required(),
                now.enabled());
    }

    /// As they stand; empty once the source was removed.
    private static Optional<Settings> settings(List<StoredEvent> events) {
        @Nullable Settings settings = null;
        for (StoredEvent event : events) {
            if (event.payload() instanceof SourceRegistered registered) {
                settings = registered.settings();
            } else if (event.payload() instanceof SourceChanged changed) {
                settings = changed.settings();
            } else if (event.payload() instanceof SourceRemoved) {
                settings = null;
            }
        }
        return Optional.ofNullable(settings);
    }
}
