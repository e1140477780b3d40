package com.opscenter.alerts.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked about an alert.
public sealed interface AlertCommand extends Command {

    Fingerprint fingerprint();

    @Override
    default String targetId() {
        return AlertId.stream(fingerprint());
    }

    @Override
    default Permission permission() {
        return Permission.of("alerts:write");
    }

    /// What is asked about one occurrence.
    sealed interface OfOne extends AlertCommand {

        AlertId alert();

        @Override
        default Fingerprint fingerprint() {
            return alert().fingerprint();
        }
    }

    /// The problem stands, or occurred; always accepted. What a source repeats often is gathered
    /// before: one report a minute at most, with how often it was.
    ///
    /// @param times of messages: how many there were since the last report; 0 for a source that
    ///   lists what stands
    /// @param readBackFor the command to the source that this reading judges, null for an ordinary
    ///   one
    record ReportAlert(
            Fingerprint fingerprint, AlertSignal signal, int times, @Nullable String readBackFor)
            implements AlertCommand {}

    /// The source says that the problem is over; always accepted.
    record ClearAlert(Fingerprint fingerprint, Instant at) implements AlertCommand {}

    /// Nobody watches the problem any more; always accepted.
    record RetireAlert(Fingerprint fingerprint, Instant at, String why) implements AlertCommand {}

    /// Somebody knows.
    ///
    /// @param commandId of the command that tells the source
    /// @param until when the problem counts as unknown again; null for until it is over
    @NotApprovable("It has to be done at once.")
    record AcknowledgeAlert(
            AlertId alert, String commandId, Instant at, String note, @Nullable Instant until)
            implements OfOne {

        private static final Duration LONGEST = Duration.ofDays(366);

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>(Words.violations("note", note, false));
            if (until != null && (!until.isAfter(at) || until.isAfter(at.plus(LONGEST)))) {
                errors.add(new FieldError("until", "range", "must lie ahead, by at most 366 days"));
            }
            return errors;
        }
    }

    /// The end of an acknowledgment has come.
    record ExpireAcknowledgment(AlertId alert, String acknowledgment) implements OfOne {}

    @NotApprovable("It has to be done at once.")
    record UnacknowledgeAlert(AlertId alert, String commandId, Instant at, @Nullable String note)
            implements OfOne {
        @Override
        public List<FieldError> violations() {
            return Words.violations("note", note, true);
        }
    }

    @NotApprovable("It only says something.")
    record NoteAlert(AlertId alert, String text) implements OfOne {
        @Override
        public List<FieldError> violations() {
            return Words.violations("text", text, false);
        }
    }

    /// Somebody says that it is over.
    @NotApprovable("It has to be done at once.")
    record ResolveAlert(AlertId alert, Instant at, String note) implements OfOne {
        @Override
        public List<FieldError> violations() {
            return Words.violations("note", note, false);
        }
    }

    /// Has its source delete it, for good; the alert is over once it is read to be gone there.
    @NotApprovable("It has to be done at once.")
    record DeleteAlert(AlertId alert, String commandId, Instant at, String note) implements OfOne {
        @Override
        public List<FieldError> violations() {
            return Words.violations("note", note, false);
        }
    }

    /// Tells the source what is known here.
    ///
    /// @param acknowledged what the source is to know: that somebody does, or that nobody does
    record RequestWriteBack(
            AlertId alert, String commandId, boolean acknowledged, String note, Instant at)
            implements OfOne {}

    /// The adapter told the source.
    record MarkWriteBackSent(AlertId alert, String commandId, Instant at) implements OfOne {}

    /// The source or the adapter refused.
    record RejectWriteBack(AlertId alert, String commandId, String detail) implements OfOne {}

    /// The deadline: nothing was read in time.
    record ExpireWriteBack(AlertId alert, String commandId) implements OfOne {}

    record WithdrawWriteBack(AlertId alert, String commandId) implements OfOne {}

    record DismissWriteBack(AlertId alert, String commandId, String note) implements OfOne {
        @Override
        public List<FieldError> violations() {
            return Words.violations("note", note, false);
        }
    }
}
