package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandRefused;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import com.opscenter.store.AppendKey;
import com.opscenter.store.Appends;
import com.opscenter.store.PayloadRule;
import com.opscenter.store.StaleHeadException;
import com.opscenter.vault.api.Seals;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private static final Set<String> DENIED =
            Set.of(
                    "forbidden",
                    "insufficient-scope",
                    "ip-not-allowed",
                    "key-expired",
                    "key-revoked");

    /// What is at fault may be a member's name of any length, or ten thousand of them.
    private static final int LONGEST = 1_000;

    private static final int MOST_ERRORS = 20;

    private static final Logger log = LoggerFactory.getLogger(RefusalRecords.class);

    private final Appends appends;
    private final RefusalSummaries summaries;
    private final Seals seals;

    RefusalRecords(Appends appends, RefusalSummaries summaries, Seals seals) {
        this.appends = appends;
        this.summaries = summaries;
        this.seals = seals;
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
    public void refused(Caller caller, Refusal refusal, Attempt attempt) {
        if (!summaries.isFirst(caller)) {
            return;
        }
        CommandRefused event =
                event(UUID.randomUUID().toString(), "request", attempt.target(), refusal);
        try {
            appends.first(event, STREAM_TYPE, metadata(caller, attempt), null);
        } catch (RuntimeException e) {
            log.warn(
                    "refusal not recorded actor={} target={}",
                    caller.actor().id(),
                    event.target(),
                    e);
        }
    }

    @Override
    public void unauthenticated(String address) {
        summaries.unauthenticated(address);
    }

    private Metadata metadata(Caller caller, Attempt attempt) {
        UserId subject = caller.subject();
        String client = attempt.address() + "\n" + Objects.requireNonNullElse(attempt.agent(), "");
        return new Metadata(
                caller.actor(),
                caller.orgId(),
                null,
                attempt.correlationId(),
                null,
                null,
                null,
                null,
                subject == null ? null : seals.seal(subject.value(), client),
                caller.sessionId());
    }

    private static CommandRefused event(
            String commandId, String type, String target, Refusal refusal) {
        Map<String, String> members = new TreeMap<>();
        refusal.members().forEach((name, value) -> members.put(name, clean(String.valueOf(value))));
        List<FieldError> errors =
                refusal.errors().stream()
                        .limit(MOST_ERRORS)
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
                DENIED.contains(refusal.code()),
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
                metadata.sessionId(),
                metadata.idempotencyKey());
    }

    private static String clean(String text) {
        return PayloadRule.cleaned(text, LONGEST);
    }
}
