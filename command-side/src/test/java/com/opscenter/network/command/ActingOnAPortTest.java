package com.opscenter.network.command;

import static com.opscenter.network.command.Ports.DISABLED;
import static com.opscenter.network.command.Ports.ENABLED;
import static com.opscenter.network.command.Ports.FIRST;
import static com.opscenter.network.command.Ports.NOW;
import static com.opscenter.network.command.Ports.PORT;
import static com.opscenter.network.command.Ports.SECOND;
import static com.opscenter.network.command.Ports.ask;
import static com.opscenter.network.command.Ports.management;
import static com.opscenter.network.command.Ports.powered;
import static com.opscenter.network.command.Ports.present;
import static com.opscenter.network.command.Ports.reading;
import static com.opscenter.network.command.Ports.requested;
import static com.opscenter.network.command.Ports.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortCommand.ReleaseAction;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortActionReleased;
import com.opscenter.network.api.PortEvent.PortActionScheduled;
import com.opscenter.network.api.PortEvent.PortDescribed;
import com.opscenter.network.api.PortState;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActingOnAPortTest {

    @Test
    void disabling_a_port_asks_the_device_first() {
        present(ENABLED)
                .when(ask(PortAction.DISABLE))
                .then(requested(PortAction.DISABLE, PortState.UP));
    }

    @Test
    void the_pause_of_a_bounce_puts_its_deadline_off() {
        var requested = requested(PortAction.BOUNCE, PortState.UP);
        present(ENABLED).when(ask(PortAction.BOUNCE)).then(requested);
        assertThat(requested.deadline()).isEqualTo(NOW.plusSeconds(35));
    }

    @Test
    void a_fresh_wanted_state_is_confirmed_and_nothing_is_sent() {
        present(DISABLED)
                .when(ask(PortAction.DISABLE))
                .then(
                        requested(PortAction.DISABLE, PortState.DOWN),
                        new PortActionConfirmed(PORT, FIRST, PortState.DOWN, true));
        present(powered(PoeStatus.SEARCHING))
                .when(ask(PortAction.POE_ON))
                .then(
                        requested(PortAction.POE_ON, PortState.SEARCHING),
                        new PortActionConfirmed(PORT, FIRST, PortState.SEARCHING, true));
    }

    @Test
    void a_stale_wanted_state_is_sent_again() {
        var stale = new ActOnPort(PORT, PortAction.DISABLE, FIRST, NOW, false, 0, null, null, null);
        present(DISABLED).when(stale).then(requested(PortAction.DISABLE, PortState.DOWN));
    }

    @Test
    void a_restart_is_never_reached_before_it_was_done() {
        present(ENABLED)
                .when(ask(PortAction.POE_CYCLE))
                .then(requested(PortAction.POE_CYCLE, PortState.DELIVERING));
    }

    @Test
    void two_operators_never_act_on_one_port_at_once() {
        Refusal refusal =
                present(ENABLED)
                        .given(requested(PortAction.DISABLE, PortState.UP))
                        .when(ask(SECOND, PortAction.POE_OFF))
                        .thenRefused("command-pending");
        assertThat(refusal.members()).containsEntry("commandId", FIRST);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISABLE", "BOUNCE", "POE_OFF", "POE_CYCLE"})
    void our_way_to_the_switch_is_not_cut(PortAction action) {
        present(management()).when(ask(action)).thenRefused("management-port");
        present(management())
                .when(at(action, NOW.plusSeconds(3600)))
                .thenRefused("management-port");
    }

    @Test
    void what_keeps_our_way_open_is_allowed_there() {
        present(management())
                .when(ask(PortAction.ENABLE))
                .then(
                        requested(PortAction.ENABLE, PortState.UP),
                        new PortActionConfirmed(PORT, FIRST, PortState.UP, true));
    }

    @Test
    void a_port_without_the_capability_offers_nothing() {
        var withoutPoe = reading(AdminState.UP, null, false, Set.of(NetworkCapability.PORT_ADMIN));
        present(withoutPoe).when(ask(PortAction.POE_OFF)).thenRefused("capability-missing");
        present(withoutPoe)
                .when(ask(PortAction.DISABLE))
                .then(requested(PortAction.DISABLE, PortState.UP));
    }

    @Test
    void a_protected_port_asks_for_a_reason_and_its_name() {
        var guarded = present(ENABLED).given(new PortDescribed(PORT, "Uplink", true));
        Refusal refusal =
                guarded.when(ask(PortAction.DISABLE)).thenRefused("confirmation-required");
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactly("reason", "confirm");
        guarded.when(
                        new ActOnPort(
                                PORT,
                                PortAction.DISABLE,
                                FIRST,
                                NOW,
                                true,
                                0,
                                "moving the rack",
                                "Uplink",
                                null))
                .then(requested(PortAction.DISABLE, PortState.UP));
    }

    @Test
    void an_unknown_port_is_not_found() {
        unknown().when(ask(PortAction.DISABLE)).thenRefused("not-found");
    }

    @Test
    void only_a_restart_has_a_pause_and_it_is_short() {
        assertThat(ask(PortAction.BOUNCE).violations()).isEmpty();
        assertThat(pausing(PortAction.BOUNCE, 61)).containsExactly("seconds");
        assertThat(pausing(PortAction.POE_CYCLE, 0)).containsExactly("seconds");
        assertThat(pausing(PortAction.DISABLE, 5)).containsExactly("seconds");
        assertThat(at(PortAction.DISABLE, NOW.plus(Duration.ofDays(400))).violations()).hasSize(1);
    }

    @Test
    void an_action_for_later_waits_for_its_time() {
        Instant later = NOW.plusSeconds(3600);
        var event = new PortActionScheduled(PORT, FIRST, PortAction.DISABLE, 0, null, later);
        present(ENABLED).when(at(PortAction.DISABLE, later)).then(event);
        assertThat(event.due()).isEqualTo(later);
        assertThat(event.whenDue()).isEqualTo(new ReleaseAction(PORT, FIRST));
        present(ENABLED)
                .given(event)
                .when(new ReleaseAction(PORT, FIRST))
                .then(new PortActionReleased(PORT, FIRST));
    }

    private static ActOnPort at(PortAction action, Instant time) {
        return new ActOnPort(
                PORT, action, FIRST, NOW, true, action.restarts() ? 5 : 0, null, null, time);
    }

    private static List<String> pausing(PortAction action, int seconds) {
        return new ActOnPort(PORT, action, FIRST, NOW, true, seconds, null, null, null)
                .violations().stream().map(FieldError::field).toList();
    }
}
