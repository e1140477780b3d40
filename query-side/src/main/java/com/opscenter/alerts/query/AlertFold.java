package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertState;
import com.opscenter.alerts.query.AlertRow.Acked;
import com.opscenter.alerts.query.AlertRow.Over;
import com.opscenter.alerts.query.AlertRow.Told;
import com.opscenter.history.api.StoredEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An alert while its row is made anew.
final class AlertFold {

    private static final int DIGITS = 15;
    private static final int LEAST_URGENT = 9;
    private static final long LATEST = 999_999_999_999_999L;

    private final AlertRow before;
    private final StoredEvent event;
    private AlertSignal signal;
    private int count;
    private Instant lastSeen;
    private @Nullable Acked acked;
    private @Nullable Over over;
    private Told told;
    private int notes;

    AlertFold(AlertRow before, StoredEvent event) {
        this.before = before;
        this.event = event;
        signal = before.signal();
        count = before.count();
        lastSeen = before.lastSeen();
        acked = before.acked();
        over = before.over();
        told = before.told();
        notes = before.notes();
    }

    static AlertRow raised(AlertRaised raised, StoredEvent event) {
        AlertSignal signal = raised.signal();
        Instant at = earlier(signal.occurredAt(), event.occurredAt());
        return new AlertRow(
                raised.alert().value(),
                raised.alert().fingerprint().value(),
                signal,
                raised.count(),
                at,
                at,
                AlertState.OPEN,
                true,
                null,
                null,
                null,
                Told.NOTHING,
                0,
                event.occurredAt(),
                event.position(),
                recent(at),
                recent(at),
                urgency(signal, at),
                "");
    }

    AlertFold says(AlertSignal now) {
        signal = now;
        return this;
    }

    AlertFold occurred(int times, Instant last) {
        count = times;
        lastSeen = earlier(last, event.occurredAt());
        return this;
    }

    AlertFold known(@Nullable String note, @Nullable Instant until, boolean untilClear) {
        acked = new Acked(event.metadata().actor(), event.occurredAt(), note, until, untilClear);
        return this;
    }

    AlertFold forgotten() {
        acked = null;
        return this;
    }

    AlertFold over(Over end) {
        over = new Over(earlier(end.at(), event.occurredAt()), end.by(), end.note());
        acked = null;
        return this;
    }

    AlertFold noted() {
        notes++;
        return this;
    }

    AlertFold told(Told now) {
        told = now;
        return this;
    }

    AlertRow row() {
        AlertState state = state();
        boolean same = state == before.state() && signal.severity() == before.signal().severity();
        Acked known = acked;
        Instant first = before.firstAckedAt();
        return new AlertRow(
                before.id(),
                before.fingerprint(),
                signal,
                count,
                before.firstSeen(),
                lastSeen,
                state,
                over == null,
                known,
                first == null && known != null ? known.at() : first,
                over,
                told,
                notes,
                same ? before.since() : event.occurredAt(),
                same ? before.sincePosition() : event.position(),
                before.begun(),
                recent(lastSeen),
                urgency(signal, lastSeen),
                known == null ? "" : padded(LATEST - known.at().toEpochMilli()));
    }

    /// A source's clock may be ahead; nothing was seen before it was told.
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private AlertState state() {
        if (over != null) {
            return AlertState.RESOLVED;
        }
        return acked == null ? AlertState.OPEN : AlertState.ACKED;
    }

    /// An instant as rows are sorted by it.
    static String recent(Instant at) {
        return padded(at.toEpochMilli());
    }

    private static String urgency(AlertSignal signal, Instant at) {
        return (LEAST_URGENT - signal.severity().priority()) + recent(at);
    }

    private static String padded(long number) {
        String digits = Long.toString(Math.max(0, number));
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
