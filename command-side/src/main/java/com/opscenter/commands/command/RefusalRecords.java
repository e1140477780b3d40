package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandRefused;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Caller;
import com.opscenter.store.AppendKey;
import com.opscenter.store.Appends;
import com.opscenter.store.PayloadRule;
import com.opscenter.store.StaleHeadException;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Records what was refused or denied, so that an attempt is history too.
@Component
final class RefusalRecords implements Refusals {

    private static final String STREAM_TYPE = "Refusal";
    private static final String DENIED = "forbidden";

    private static final Logger log = LoggerFactory.getLogger(RefusalRecords.class);

    private final Appends appends;

    RefusalRecords(Appends appends) {
        this.appends = appends;
    }

    /// @param key bound to the refusal, so that a repetition is refused without being decided
    Outcome.Refused record(
            Command command, Metadata metadata, Refusal refusal, @Nullable AppendKey key) {
        CommandRefused event =
                event(
                        Objects.requireNonNull(metadata.commandId()),
                        Objects.requireNonNull(metadata.commandType()),
                        command.targetId(),
                        refusal);
        try {
            return new Outcome.Refused(
                    refusal, appends.first(event, STREAM_TYPE, storable(metadata), key));
        } catch (StaleHeadException e) {
            // The same command was denied before, and that is recorded.
            return new Outcome.Refused(refusal, 0);
        }
    }

    @Override
    public void denied(Caller caller, String what, String target) {
        String id = UUID.randomUUID().toString();
        Metadata metadata =
                new Metadata(
                        caller.actor(),
                        caller.orgId(),
                        null,
                        UUID.randomUUID().toString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        caller.sessionId());
        Refusal refusal = new Refusal(DENIED, what + " is needed for this");
        try {
            appends.first(event(id, "request", target, refusal), STREAM_TYPE, metadata, null);
        } catch (RuntimeException e) {
            log.warn("denial not recorded actor={} target={}", caller.actor().id(), target, e);
        }
    }

    private static CommandRefused event(
            String commandId, String type, String target, Refusal refusal) {
        Map<String, String> members = new TreeMap<>();
        refusal.members().forEach((name, value) -> members.put(name, clean(String.valueOf(value))));
        List<FieldError> errors =
                refusal.errors().stream()
                        .map(error ->
                                new FieldError(
                                        clean(error.field()), error.code(), clean(error.message())))
                        .toList();
        return new CommandRefused(
                commandId,
                type,
                clean(target),
                refusal.code(),
                clean(refusal.detail()),
                refusal.code().equals(DENIED),
                errors,
                members);
    }

    private static Metadata storable(Metadata metadata) {
        String reason = metadata.reason();
        return new Metadata(
                metadata.actor(),
                metadata.orgId(),
                metadata.site(),
                metadata.correlationId(),
                metadata.causationId(),
                metadata.commandId(),
                metadata.commandType(),
                reason == null ? null : clean(reason),
                metadata.client(),
                metadata.sessionId());
    }

    private static String clean(String text) {
        return PayloadRule.cleaned(text);
    }
}
