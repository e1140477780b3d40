package com.opscenter.adapters.librenms.alerts;

import static com.opscenter.adapters.librenms.LibreNmsWorld.DOWN;
import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS_DOWN;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.MarkWriteBackSent;
import com.opscenter.alerts.api.AlertCommand.RejectWriteBack;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackCancelled;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.lab.librenms.MonitoredAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What LibreNMS is told, and that only what it shows afterwards counts.
class TellLibreNmsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);

    private LibreNmsWorld world;
    private Monitored truth;
    private int alert;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start();
        truth = world.lab.truth();
        alert = truth.raise(NAS, DOWN);
        world.online();
        readAs(false);
        world.adapters.commands.forget();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private MonitoredAlert there() {
        return truth.alert(alert).orElseThrow();
    }

    private ReportAlert readAs(boolean acknowledged) {
        return world.adapters.commands.await(
                ReportAlert.class, report -> report.signal().hasAcknowledgment() == acknowledged);
    }

    /// An accepted command to tell LibreNMS of an alert, in the history.
    private StoredEvent request(int id, boolean acknowledged, Duration time) {
        return world.adapters.history.append(
                new WriteBackRequested(
                        AlertId.of(NAS_DOWN, 1),
                        UUID.randomUUID().toString(),
                        SOURCE,
                        Integer.toString(id),
                        acknowledged,
                        "on it",
                        Instant.now().plus(time)));
    }

    private void react(StoredEvent stored, boolean repeated) throws Exception {
        world.adapters
                .bean(WhenWriteBackRequestedThenTellLibreNms.class)
                .react(requested(stored), stored, repeated);
    }

    private static WriteBackRequested requested(StoredEvent stored) {
        if (stored.payload() instanceof WriteBackRequested event) {
            return event;
        }
        throw new IllegalArgumentException(stored.type());
    }

    @Test
    void an_acknowledgment_is_told_with_its_note_until_it_is_over_and_read_back() throws Exception {
        StoredEvent asked = request(alert, true, LONG);
        react(asked, false);
        ReportAlert report = readAs(true);
        assertThat(report.fingerprint()).isEqualTo(NAS_DOWN);
        assertThat(report.readBackFor()).isNull();
        assertThat(there().state()).isEqualTo(MonitoredAlert.ACKNOWLEDGED);
        assertThat(there().note()).endsWith("- Ack (api) on it");
        assertThat(there().untilClear()).isTrue();
        assertThat(world.adapters.commands.all(MarkWriteBackSent.class))
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.commandId()).isEqualTo(requested(asked).commandId()));
    }

    @Test
    void taking_it_back_unmutes() throws Exception {
        truth.acknowledge(alert, "admin", "mine", true);
        react(request(alert, false, LONG), false);
        readAs(false);
        assertThat(there().state()).isEqualTo(MonitoredAlert.STANDS);
    }

    @Test
    void done_is_not_believed_when_it_does_not_show() throws Exception {
        world.lab.breakWith(Fault.DEAF);
        StoredEvent asked = request(alert, true, SHORT);
        react(asked, false);
        ReportAlert judged = readAs(false);
        assertThat(judged.readBackFor()).isEqualTo(requested(asked).commandId());
    }

    @Test
    void an_alert_that_is_not_there_is_rejected() throws Exception {
        react(request(4711, true, LONG), false);
        assertThat(world.adapters.commands.await(RejectWriteBack.class).detail())
                .isEqualTo("LibreNMS knows no alert 4711");
    }

    @Test
    void a_token_without_the_right_is_rejected_at_once() throws Exception {
        world.lab.breakWith(Fault.READ_ONLY);
        react(request(alert, true, LONG), false);
        assertThat(world.adapters.commands.await(RejectWriteBack.class).detail())
                .contains("more rights");
        assertThat(there().state()).isEqualTo(MonitoredAlert.STANDS);
    }

    @Test
    void what_was_done_without_an_answer_is_not_done_twice() throws Exception {
        world.lab.breakWith(Fault.DONE_THEN_RESET);
        react(request(alert, true, LONG), false);
        readAs(true);
        assertThat(there().note()).doesNotContain("\n");
    }

    @Test
    void after_a_crash_it_is_looked_for_before_it_is_told_again() throws Exception {
        truth.acknowledge(alert, "api", "on it", true);
        react(request(alert, true, LONG), true);
        readAs(true);
        assertThat(there().note()).doesNotContain("\n");
    }

    @Test
    void after_a_crash_before_it_was_told_it_is_told() throws Exception {
        react(request(alert, true, LONG), true);
        readAs(true);
        assertThat(there().note()).endsWith("on it");
    }

    @Test
    void what_recovered_meanwhile_is_over_and_not_told_about() throws Exception {
        truth.recover(alert);
        react(request(alert, false, LONG), false);
        world.adapters.commands.await(ClearAlert.class);
        assertThat(there().state()).isEqualTo(MonitoredAlert.OVER);
        assertThat(world.adapters.commands.all(MarkWriteBackSent.class)).isEmpty();
    }

    @Test
    void what_vanished_while_it_was_told_is_rejected_by_what_is_read() throws Exception {
        world.lab.breakWith(Fault.DEAF);
        react(request(alert, true, LONG), false);
        world.adapters.commands.await(MarkWriteBackSent.class);
        truth.forget(alert);
        assertThat(world.adapters.commands.await(RejectWriteBack.class).detail())
                .contains("knows no alert");
    }

    @Test
    void what_was_withdrawn_is_not_told() throws Exception {
        StoredEvent asked = request(alert, true, LONG);
        world.adapters.history.append(
                new WriteBackCancelled(
                        AlertId.of(NAS_DOWN, 1), requested(asked).commandId(), "withdrawn"));
        react(asked, false);
        assertThat(there().note()).isEmpty();
        assertThat(world.adapters.commands.all(MarkWriteBackSent.class)).isEmpty();
    }

    @Test
    void too_late_is_never_told() throws Exception {
        react(request(alert, true, Duration.ofSeconds(1)), false);
        assertThat(there().note()).isEmpty();
    }

    @Test
    void what_is_unknown_is_settled_once_libre_nms_can_be_read() throws Exception {
        StoredEvent asked = request(alert, true, LONG);
        String command = requested(asked).commandId();
        WriteBackTimedOut late =
                new WriteBackTimedOut(AlertId.of(NAS_DOWN, 1), command, "not read");
        StoredEvent stored = world.adapters.history.append(late);
        WhenWriteBackTimedOutThenReadBack reaction =
                world.adapters.bean(WhenWriteBackTimedOutThenReadBack.class);
        world.lab.breakWith(Fault.RESET);
        Assertions.assertThatThrownBy(() -> reaction.react(late, stored, false))
                .isInstanceOf(Elsewhere.class);
        world.poll();
        assertThat(reaction.isHere(late)).isFalse();
        world.lab.mend();
        world.poll();
        assertThat(reaction.isHere(late)).isTrue();
        world.adapters.commands.forget();
        reaction.react(late, stored, false);
        assertThat(readAs(false).readBackFor()).isEqualTo(command);
        world.adapters.history.append(
                new WriteBackConfirmed(AlertId.of(NAS_DOWN, 1), command, true));
        world.adapters.commands.forget();
        reaction.react(late, stored, false);
        assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
    }
}
