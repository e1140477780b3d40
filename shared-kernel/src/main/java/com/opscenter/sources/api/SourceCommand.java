package com.opscenter.sources.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import com.opscenter.vault.api.CredentialId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of the registry of integrations.
public sealed interface SourceCommand extends Command {

    SourceId source();

    @Override
    default String targetId() {
        return "source/" + source().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("sources:write");
    }

    /// The settings of a source.
    ///
    /// @param kind the adapter, such as `apc-pdu`
    /// @param config the kind's own settings, by its schema
    /// @param required whether its silence makes the verdict BLIND
    record Settings(
            String kind,
            String name,
            String site,
            String endpoint,
            Map<String, String> config,
            @Nullable CredentialId credential,
            Intervals intervals,
            boolean required,
            boolean enabled) {}

    @NotApprovable("It may bring secrets.")
    record RegisterSource(SourceId source, Settings settings) implements SourceCommand {}

    @Approvable
    record ChangeSource(SourceId source, Settings settings) implements SourceCommand {

        /// The settings say whether it is read at all.
        @Override
        public Set<String> alsoDoes() {
            return Set.of(CommandType.of(EnableSource.class));
        }
    }

    @Approvable
    record EnableSource(SourceId source, boolean enabled) implements SourceCommand {}

    @Approvable
    record RemoveSource(SourceId source) implements SourceCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:delete");
        }
    }

    @NotApprovable("It only reads.")
    record RequestPoll(SourceId source, String commandId, Instant at) implements SourceCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:execute");
        }
    }

    /// The adapter read every class for a requested poll, or could not.
    record AnswerPoll(SourceId source, String commandId, boolean read, @Nullable String detail)
            implements SourceCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:execute");
        }
    }

    /// The next full reading is recorded as it goes over the wire and handed to who asks.
    ///
    /// @param substituted whether addresses, host names and serial numbers are replaced
    @NotApprovable("It only reads.")
    record RequestCapture(SourceId source, boolean substituted) implements SourceCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:execute");
        }
    }

    /// What the adapter or the watchdog noticed; always accepted.
    ///
    /// @param lastSuccess the last poll that worked, null for never
    record ObserveHealth(
            SourceId source,
            HealthStatus status,
            @Nullable HealthReason reason,
            @Nullable String detail,
            @Nullable Instant lastSuccess)
            implements SourceCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:execute");
        }
    }

    /// What the system behind a source can do, as discovered; always accepted.
    record ObserveCapabilities(SourceId source, Set<String> capabilities, int devices)
            implements SourceCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:execute");
        }
    }

    /// One hour of polling in one fact, so that silence can be told from blindness.
    ///
    /// @param digest SHA-256 over the hour's samples, hexadecimal
    record SummarizeHour(
            SourceId source, Instant hour, int polls, int failures, int samples, String digest)
            implements SourceCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:execute");
        }
    }
}
