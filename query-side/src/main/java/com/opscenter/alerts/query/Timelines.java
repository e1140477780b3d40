package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledged;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgedUntil;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgmentExpired;
import com.opscenter.alerts.api.AlertEvent.AlertChanged;
import com.opscenter.alerts.api.AlertEvent.AlertNoted;
import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertEvent.AlertRepeated;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.AlertEvent.AlertUnacknowledged;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.WriteBackEvent;
import com.opscenter.alerts.api.WriteBackEvent.DeletionConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.DeletionContradicted;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.alerts.query.Timeline.By;
import com.opscenter.alerts.query.Timeline.Item;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the life of an alert from the history itself.
@Component
class Timelines {

    private final EventReader history;
    private final Directory directory;

    Timelines(EventReader history, Directory directory) {
        this.history = history;
        this.directory = directory;
    }

    /// One thing that happened, in words.
    private record Words(
            String what, String text, @Nullable String note, @Nullable String commandId) {

        Words(String what, String text, @Nullable String note) {
            this(what, text, note, null);
        }
    }

    Timeline of(AlertId alert, long upTo) {
        List<Item> items = new ArrayList<>();
        AlertSignal said = null;
        for (StoredEvent stored : history.stream(AlertId.stream(alert.fingerprint()), upTo)) {
            if (stored.payload() instanceof AlertEvent event && event.alert().equals(alert)) {
                items.add(item(stored, words(event, said)));
                said = signal(event, said);
            }
        }
        return new Timeline(List.copyOf(items));
    }

    private static @Nullable AlertSignal signal(AlertEvent event, @Nullable AlertSignal before) {
        return switch (event) {
            case AlertRaised(_, var signal, _) -> signal;
            case AlertChanged(_, var signal) -> signal;
            case AlertEvent.Told _, WriteBackEvent _ -> before;
        };
    }

    private Item item(StoredEvent stored, Words words) {
        Actor actor = stored.metadata().actor();
        return new Item(
                stored.position(),
                stored.id(),
                stored.occurredAt(),
                new By(
                        actor.type().name().toLowerCase(Locale.ROOT),
                        actor.id(),
                        directory.nameOf(actor)),
                words.what(),
                words.text(),
                words.note(),
                words.commandId());
    }

    private static Words words(AlertEvent event, @Nullable AlertSignal before) {
        return switch (event) {
            case AlertRaised(_, var signal, _) ->
                    new Words(
                            "raised",
                            signal.severity().word() + ": " + signal.title(),
                            signal.message());
            case AlertChanged(_, var signal) ->
                    new Words("changed", difference(signal, before), signal.message());
            case AlertRepeated(_, var count, var last) ->
                    new Words(
                            "repeated", "occurred %d times, last %s".formatted(count, last), null);
            case AlertAcknowledged(_, _, var note, var untilClear) ->
                    new Words(
                            "acked",
                            untilClear ? "acknowledged until it is over" : "acknowledged",
                            note);
            case AlertAcknowledgedUntil(_, _, var note, var until) ->
                    new Words("acked", "acknowledged until " + until, note);
            case AlertAcknowledgmentExpired _ ->
                    new Words("ack-expired", "the acknowledgment ended", null);
            case AlertUnacknowledged(_, var note) ->
                    new Words("unacked", "the acknowledgment was taken back", note);
            case AlertNoted(_, var text) -> new Words("noted", "comment", text);
            case AlertResolved(_, var by, _, var note) ->
                    new Words("resolved", "resolved by the " + by.word(), note);
            case DeletionRequested(_, var commandId, _, _, var note, _) ->
                    new Words("write-back", "to be deleted at its source", note, commandId);
            case DeletionConfirmed(_, var commandId) ->
                    new Words("write-back", "deleted at its source", null, commandId);
            case DeletionContradicted(_, var commandId) ->
                    new Words("write-back", "the source still lists it", null, commandId);
            case WriteBackEvent step ->
                    new Words(
                            "write-back",
                            "telling the source: " + step.status().word(),
                            step.statusReason(),
                            step.commandId());
        };
    }

    private static String difference(AlertSignal now, @Nullable AlertSignal before) {
        if (before == null || now.severity() != before.severity()) {
            return "the severity is " + now.severity().word();
        }
        if (now.hasAcknowledgment() != before.hasAcknowledgment()) {
            return now.hasAcknowledgment()
                    ? "acknowledged at the source"
                    : "not acknowledged at the source any more";
        }
        return "the source says other words";
    }
}
