package com.opscenter.adapters.firewalla;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.MarkWriteBackSent;
import com.opscenter.alerts.api.AlertCommand.RejectWriteBack;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertEvent.AlertNoted;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackCancelled;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackSent;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.firewalla.Account;
import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.http.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From somebody who wants an alarm deleted to an account without it.
class DeleteAlarmTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(4);

    private FirewallaWorld world;
    private Account truth;
    private long aid;
    private Fingerprint problem;

    @BeforeEach
    void start() throws Exception {
        world = FirewallaWorld.start();
        truth = world.lab.truth();
        aid = DemoFirewalla.scan(truth);
        problem = Fingerprint.of(FirewallaWorld.SOURCE, DemoFirewalla.BOX, Long.toString(aid));
        world.online();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private DeletionRequested request(String alarm, Duration time) {
        return new DeletionRequested(
                AlertId.of(problem, 1),
                "c-1",
                FirewallaWorld.SOURCE,
                alarm,
                "a test of ours",
                Instant.now().plus(time));
    }

    private String id() {
        return DemoFirewalla.BOX + "/" + aid;
    }

    private void react(DeletionRequested event) throws Exception {
        StoredEvent stored = world.adapters.history.append(event);
        world.adapters.reaction(DeletionRequested.class).react(event, stored, false);
    }

    private ClearAlert cleared() {
        return world.adapters.commands.await(
                ClearAlert.class, one -> one.fingerprint().equals(problem));
    }

    @Test
    void it_is_deleted_and_read_to_be_gone() throws Exception {
        react(request(id(), LONG));
        assertThat(world.adapters.commands.await(MarkWriteBackSent.class).commandId())
                .isEqualTo("c-1");
        cleared();
        assertThat(truth.alarms()).isEmpty();
    }

    @Test
    void what_is_gone_already_is_deleted() throws Exception {
        truth.delete(aid);
        react(request(id(), LONG));
        cleared();
    }

    @Test
    void a_token_that_may_not_is_told_in_words() throws Exception {
        world.lab.breakWith(Fault.READ_ONLY);
        react(request(id(), LONG));
        assertThat(world.adapters.commands.await(RejectWriteBack.class).detail())
                .contains("check the personal access token");
        assertThat(truth.alarms()).hasSize(1);
    }

    @Test
    void an_account_that_wants_to_be_left_alone_is_asked_later() throws Exception {
        world.lab.breakWith(Fault.THROTTLED);
        Thread.ofVirtual().start(this::mendSoon);
        react(request(id(), LONG));
        cleared();
        assertThat(truth.alarms()).isEmpty();
    }

    @Test
    void a_gateway_that_fails_after_it_went_through_refuses_nothing() throws Exception {
        world.lab.breakWith(Fault.DONE_THEN_BAD_GATEWAY);
        react(request(id(), LONG));
        cleared();
        assertThat(truth.alarms()).isEmpty();
        assertThat(world.adapters.commands.all(RejectWriteBack.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CRASHED", "HTML", "GARBAGE", "TRUNCATED"})
    void what_is_no_answer_refuses_nothing(Fault fault) throws Exception {
        world.lab.breakWith(fault);
        Thread.ofVirtual().start(this::mendSoon);
        react(request(id(), LONG));
        cleared();
        assertThat(truth.alarms()).isEmpty();
        assertThat(world.adapters.commands.all(RejectWriteBack.class)).isEmpty();
    }

    @Test
    void what_is_withdrawn_while_the_account_rests_stays() throws Exception {
        world.lab.breakWith(Fault.THROTTLED);
        Thread.ofVirtual()
                .start(() -> {
                    world.adapters.commands.refuse(DeleteAlarmTest::withdrawn);
                    mendSoon();
                });
        react(request(id(), LONG));
        assertThat(truth.alarms()).hasSize(1);
        assertThat(world.adapters.commands.all(MarkWriteBackSent.class)).isEmpty();
    }

    private static Optional<Refusal> withdrawn(Command command) {
        return Optional.of(new Refusal("state-moved-on", "The command has ended"))
                .filter(_ -> command instanceof MarkWriteBackSent);
    }

    @Test
    void what_was_withdrawn_long_before_it_is_our_turn_stays() throws Exception {
        DeletionRequested asked = request(id(), LONG);
        StoredEvent stored = world.adapters.history.append(asked);
        AlertId another = AlertId.of(Fingerprint.of(FirewallaWorld.SOURCE, "another"), 1);
        for (int event = 0; event < 150; event++) {
            world.adapters.history.append(new AlertNoted(another, "between"));
        }
        world.adapters.history.append(new WriteBackCancelled(asked.alert(), "c-1", "withdrawn"));
        world.adapters.reaction(DeletionRequested.class).react(asked, stored, false);
        assertThat(truth.alarms()).hasSize(1);
        assertThat(world.adapters.commands.all(MarkWriteBackSent.class)).isEmpty();
    }

    @Test
    void a_turn_that_comes_after_the_deadline_deletes_nothing() throws Exception {
        var busy = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> occupy(busy, SHORT));
        busy.await();
        react(request(id(), SHORT));
        assertThat(truth.alarms()).hasSize(1);
    }

    /// Talks to the account for so long.
    private void occupy(CountDownLatch busy, Duration time) {
        try {
            var _ =
                    world.runner()
                            .talk(
                                    FirewallaDevice.class,
                                    device -> {
                                        busy.countDown();
                                        LockSupport.parkNanos(time.toNanos());
                                        return device;
                                    });
        } catch (DeviceException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void without_a_history_nothing_is_told() throws Exception {
        world.adapters.commands.away(true);
        react(request(id(), SHORT));
        assertThat(truth.alarms()).hasSize(1);
    }

    private void mendSoon() {
        try {
            Thread.sleep(1500);
            world.lab.mend();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void done_is_not_believed_when_it_does_not_show() throws Exception {
        world.lab.breakWith(Fault.DEAF);
        react(request(id(), SHORT));
        ReportAlert judged =
                world.adapters.commands.await(ReportAlert.class, one -> one.readBackFor() != null);
        assertThat(judged.readBackFor()).isEqualTo("c-1");
        assertThat(judged.fingerprint()).isEqualTo(problem);
    }

    @Test
    void an_unknown_outcome_is_settled_by_reading() throws Exception {
        DeletionRequested asked = request(id(), LONG);
        world.adapters.history.append(asked);
        world.adapters.history.append(new WriteBackSent(asked.alert(), "c-1", Instant.now()));
        truth.delete(aid);
        world.adapters.react(new WriteBackTimedOut(asked.alert(), "c-1", "late"));
        cleared();
    }

    @Test
    void a_box_that_is_offline_is_nothing_to_delete() throws Exception {
        react(request(DemoFirewalla.BOX, LONG));
        assertThat(world.adapters.commands.await(RejectWriteBack.class).detail())
                .contains("no alarm that can be deleted");
    }
}
