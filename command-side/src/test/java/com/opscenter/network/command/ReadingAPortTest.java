package com.opscenter.network.command;

import static com.opscenter.network.command.Ports.DISABLED;
import static com.opscenter.network.command.Ports.ENABLED;
import static com.opscenter.network.command.Ports.FIRST;
import static com.opscenter.network.command.Ports.NOW;
import static com.opscenter.network.command.Ports.PORT;
import static com.opscenter.network.command.Ports.SECOND;
import static com.opscenter.network.command.Ports.ask;
import static com.opscenter.network.command.Ports.dispatched;
import static com.opscenter.network.command.Ports.observe;
import static com.opscenter.network.command.Ports.observed;
import static com.opscenter.network.command.Ports.powered;
import static com.opscenter.network.command.Ports.present;
import static com.opscenter.network.command.Ports.readBack;
import static com.opscenter.network.command.Ports.requested;
import static com.opscenter.network.command.Ports.unknown;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.DescribePort;
import com.opscenter.network.api.PortCommand.DismissAction;
import com.opscenter.network.api.PortCommand.ExpireAction;
import com.opscenter.network.api.PortCommand.MarkDispatched;
import com.opscenter.network.api.PortCommand.ObservePortGone;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortCommand.RemovePort;
import com.opscenter.network.api.PortCommand.WithdrawAction;
import com.opscenter.network.api.PortEvent.PortActionCancelled;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortActionContradicted;
import com.opscenter.network.api.PortEvent.PortActionDismissed;
import com.opscenter.network.api.PortEvent.PortActionRejected;
import com.opscenter.network.api.PortEvent.PortActionTimedOut;
import com.opscenter.network.api.PortEvent.PortDescribed;
import com.opscenter.network.api.PortEvent.PortObserved;
import com.opscenter.network.api.PortEvent.PortRemoved;
import com.opscenter.network.api.PortState;
import org.junit.jupiter.api.Test;

class ReadingAPortTest {

    private static final String GONE = "The source was removed";

    @Test
    void the_first_reading_makes_the_port_and_an_equal_one_is_no_news() {
        unknown().when(observe(ENABLED)).then(observed(ENABLED));
        present(ENABLED).when(observe(ENABLED)).thenNothing();
    }

    @Test
    void the_wanted_state_confirms_in_the_same_append() {
        present(ENABLED)
                .given(requested(PortAction.DISABLE, PortState.UP), dispatched(FIRST))
                .when(observe(DISABLED))
                .then(
                        observed(DISABLED),
                        new PortActionConfirmed(PORT, FIRST, PortState.DOWN, false));
    }

    @Test
    void another_state_contradicts_at_the_deadline_and_not_before() {
        var disabling =
                present(ENABLED)
                        .given(requested(PortAction.DISABLE, PortState.UP), dispatched(FIRST));
        disabling.when(observe(ENABLED)).thenNothing();
        disabling
                .when(readBack(ENABLED))
                .then(new PortActionContradicted(PORT, FIRST, PortState.UP));
    }

    @Test
    void a_bounce_is_confirmed_by_down_and_then_up() {
        var bouncing =
                present(ENABLED)
                        .given(requested(PortAction.BOUNCE, PortState.UP), dispatched(FIRST));
        bouncing.when(observe(ENABLED)).thenNothing();
        bouncing.when(readBack(ENABLED))
                .then(new PortActionContradicted(PORT, FIRST, PortState.UP));
        bouncing.given(observed(DISABLED))
                .when(observe(ENABLED))
                .then(observed(ENABLED), new PortActionConfirmed(PORT, FIRST, PortState.UP, false));
    }

    @Test
    void a_cycle_ends_when_the_load_is_back() {
        var cycling =
                present(ENABLED)
                        .given(
                                requested(PortAction.POE_CYCLE, PortState.DELIVERING),
                                dispatched(FIRST),
                                observed(powered(PoeStatus.OFF)));
        cycling.when(observe(powered(PoeStatus.SEARCHING)))
                .then(observed(powered(PoeStatus.SEARCHING)));
        cycling.when(observe(ENABLED))
                .then(
                        observed(ENABLED),
                        new PortActionConfirmed(PORT, FIRST, PortState.DELIVERING, false));
    }

    @Test
    void a_port_whose_poe_cannot_be_read_contradicts_nothing() {
        var blind = Ports.reading(AdminState.UP, null);
        present(ENABLED)
                .given(requested(PortAction.POE_OFF, PortState.DELIVERING), dispatched(FIRST))
                .when(readBack(blind))
                .then(observed(blind));
    }

    @Test
    void a_later_reading_settles_an_unknown_action_but_no_unwatched_restart() {
        present(ENABLED)
                .given(requested(PortAction.DISABLE, PortState.UP))
                .given(new PortActionTimedOut(PORT, FIRST))
                .when(readBack(ENABLED))
                .then(new PortActionContradicted(PORT, FIRST, PortState.UP));
        present(ENABLED)
                .given(requested(PortAction.BOUNCE, PortState.UP))
                .given(new PortActionTimedOut(PORT, FIRST))
                .when(readBack(ENABLED))
                .thenNothing();
    }

    @Test
    void an_action_ends_by_expiry_refusal_withdrawal_and_dismissal() {
        var asked = present(ENABLED).given(requested(PortAction.DISABLE, PortState.UP));
        asked.when(new MarkDispatched(PORT, FIRST, NOW)).then(dispatched(FIRST));
        asked.when(new ExpireAction(PORT, FIRST)).then(new PortActionTimedOut(PORT, FIRST));
        asked.when(new RejectAction(PORT, FIRST, "notWritable"))
                .then(new PortActionRejected(PORT, FIRST, "notWritable"));
        asked.when(new WithdrawAction(PORT, FIRST)).then(new PortActionCancelled(PORT, FIRST));
        asked.given(dispatched(FIRST))
                .when(new WithdrawAction(PORT, FIRST))
                .thenRefused("state-moved-on");
        asked.given(new PortActionTimedOut(PORT, FIRST))
                .when(new DismissAction(PORT, FIRST, "seen on site"))
                .then(new PortActionDismissed(PORT, FIRST, CommandStatus.UNKNOWN, "seen on site"));
    }

    @Test
    void our_words_change_only_where_they_are_given() {
        var described = new PortDescribed(PORT, "Uplink", true);
        present(ENABLED).when(new DescribePort(PORT, "Uplink", true)).then(described);
        present(ENABLED)
                .given(described)
                .when(new DescribePort(PORT, null, false))
                .then(new PortDescribed(PORT, "Uplink", false));
        present(ENABLED)
                .given(described)
                .when(new DescribePort(PORT, "Uplink", null))
                .thenNothing();
    }

    @Test
    void a_removed_port_leaves_nothing_open_and_does_not_come_back() {
        var busy =
                present(ENABLED)
                        .given(
                                requested(PortAction.DISABLE, PortState.UP),
                                new PortActionTimedOut(PORT, FIRST),
                                requested(SECOND, PortAction.POE_OFF, PortState.DELIVERING));
        busy.when(new RemovePort(PORT))
                .then(
                        new PortActionRejected(PORT, SECOND, GONE),
                        new PortActionDismissed(PORT, FIRST, CommandStatus.UNKNOWN, GONE),
                        new PortRemoved(PORT));
        var gone = busy.after(new RemovePort(PORT));
        gone.when(observe(ENABLED)).thenNothing();
        gone.when(new RemovePort(PORT)).thenNothing();
        gone.when(ask(PortAction.DISABLE)).thenRefused("not-found");
    }

    @Test
    void a_port_of_which_nothing_is_told_any_more_comes_back_when_it_is() {
        var gone = present(ENABLED).after(new ObservePortGone(PORT));
        gone.when(ask(PortAction.DISABLE)).thenRefused("not-found");
        gone.when(new ObservePortGone(PORT)).thenNothing();
        gone.when(observe(ENABLED)).then(new PortObserved(PORT, ENABLED));
        var words = new PortDescribed(PORT, "Uplink", true);
        present(ENABLED)
                .given(words)
                .after(new ObservePortGone(PORT))
                .when(observe(ENABLED))
                .then(new PortObserved(PORT, ENABLED), words);
    }
}
