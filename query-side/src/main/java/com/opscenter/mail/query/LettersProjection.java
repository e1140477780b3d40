package com.opscenter.mail.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.mail.api.LetterEvent;
import com.opscenter.mail.api.LetterEvent.LetterDelayed;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterEvent.LetterSent;
import com.opscenter.mail.api.LetterLink;
import com.opscenter.projections.api.Projection;
import com.opscenter.vault.api.Ticket;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds what became of each letter.
@Component
class LettersProjection implements Projection<LetterRow> {

    @Override
    public String name() {
        return "mail_letter";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "mail";
    }

    @Override
    public Class<LetterRow> rowType() {
        return LetterRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof LetterEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable LetterRow fold(@Nullable LetterRow row, Event event, StoredEvent stored) {
        Instant at = stored.occurredAt();
        return switch ((LetterEvent) event) {
            case LetterQueued queued -> queued(queued, at);
            case LetterDelayed(_, _, var why, var reply) ->
                    row == null ? null : row.delayed(why, reply, at);
            case LetterSent _ -> row == null ? null : row.taken(at);
            case LetterFailed(_, _, var why, var reply) ->
                    row == null ? null : row.failed(why, reply, at);
        };
    }

    private static LetterRow queued(LetterQueued event, Instant at) {
        LetterLink link = event.link();
        Ticket ticket = link == null ? null : link.ticket();
        return new LetterRow(
                event.letter().value(),
                event.person(),
                event.kind(),
                event.language(),
                false,
                null,
                null,
                null,
                at,
                at,
                ticket == null ? null : ticket.expires());
    }
}
