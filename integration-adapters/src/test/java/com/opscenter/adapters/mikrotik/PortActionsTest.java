package com.opscenter.adapters.mikrotik;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.ports.RegisteredPorts;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.routeros.Fault;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterSpec;
import com.opscenter.lab.routeros.RouterUsers.User;
import com.opscenter.lab.routeros.Written;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.MarkDispatched;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortState;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From an accepted action to RouterOS and back, whatever the device does.
class PortActionsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(4);

    private LabRouter router;
    private AdapterWorld world;
    private RegisteredPorts lab;

    @BeforeEach
    void start() throws Exception {
        router = LabRouter.start(RouterSpec.small("7.20.4"));
        world = AdapterWorld.start(RouterAccess.quick());
        lab = new RegisteredPorts(world);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        router.close();
    }

    private void register(String scheme, User user) {
        lab.register(RouterAccess.draft(router, scheme, user));
        // Told after everything that was read.
        world.commands.await(ObserveHealth.class, health -> health.status() == HealthStatus.ONLINE);
        world.commands.forget();
    }

    private List<String> paths() {
        return router.truth().written().stream().map(Written::path).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apis", "rests"})
    void a_port_is_disabled_once_and_told_when_it_is(String scheme) throws Exception {
        register(scheme, router.users().ops());
        StoredEvent request = lab.request("ether3", PortAction.DISABLE, PortState.UP, LONG);
        lab.react(request, false);
        ObservePort told =
                lab.await("ether3", one -> one.reading().adminState() == AdminState.DOWN);
        assertThat(told.reading().operState()).isEqualTo(OperState.DOWN);
        assertThat(paths()).containsExactly("/interface/disable");
        assertThat(world.commands.all(MarkDispatched.class))
                .singleElement()
                .extracting(MarkDispatched::commandId)
                .isEqualTo(RegisteredPorts.requested(request).commandId());
    }

    @Test
    void a_bounce_goes_down_and_up_again() throws Exception {
        register("apis", router.users().ops());
        lab.react(lab.request("ether3", PortAction.BOUNCE, PortState.UP, LONG), false);
        lab.await("ether3", one -> one.reading().adminState() == AdminState.UP);
        assertThat(world.commands.all(ObservePort.class))
                .extracting(one -> one.reading().adminState())
                .startsWith(AdminState.DOWN);
        assertThat(paths()).containsExactly("/interface/disable", "/interface/enable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "rest"})
    void a_power_cycle_ends_in_power(String scheme) throws Exception {
        register(scheme, router.users().ops());
        lab.react(lab.request("ether2", PortAction.POE_CYCLE, PortState.DELIVERING, LONG), false);
        lab.await("ether2", one -> one.reading().poe() == PoeStatus.DELIVERING);
        assertThat(world.commands.all(ObservePort.class))
                .extracting(one -> one.reading().poe())
                .startsWith(PoeStatus.OFF)
                .endsWith(PoeStatus.DELIVERING);
        assertThat(router.truth().written())
                .extracting(one -> one.arguments().get("poe-out"))
                .containsExactly("off", "auto-on");
    }

    @Test
    void the_port_that_carries_our_way_is_not_disabled() throws Exception {
        register("apis", router.users().ops());
        lab.react(lab.request("ether1", PortAction.DISABLE, PortState.UP, SHORT), false);
        assertThat(world.commands.await(RejectAction.class).detail())
                .contains("carries our way to the device");
        assertThat(router.truth().written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "rest"})
    void a_user_who_may_only_read_is_refused_by_the_device(String scheme) throws Exception {
        register(scheme, router.users().named("reader").orElseThrow());
        lab.react(lab.request("ether3", PortAction.DISABLE, PortState.UP, SHORT), false);
        assertThat(world.commands.await(RejectAction.class).detail()).contains("permissions");
        assertThat(router.truth().isDisabled("ether3")).isFalse();
    }

    @Test
    void a_device_that_refuses_is_believed_when_nothing_changed() throws Exception {
        register("api", router.users().ops());
        router.breakWith(Fault.REFUSE);
        lab.react(lab.request("ether3", PortAction.DISABLE, PortState.UP, SHORT), false);
        assertThat(world.commands.await(RejectAction.class).detail()).contains("does not want to");
        assertThat(paths()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "rest"})
    void a_device_that_lies_is_contradicted_at_the_deadline(String scheme) throws Exception {
        register(scheme, router.users().ops());
        router.breakWith(Fault.LIE);
        StoredEvent request = lab.request("ether3", PortAction.DISABLE, PortState.UP, SHORT);
        lab.react(request, false);
        String id = RegisteredPorts.requested(request).commandId();
        ObservePort judged = lab.await("ether3", one -> id.equals(one.readBackFor()));
        assertThat(judged.reading().adminState()).isEqualTo(AdminState.UP);
        assertThat(paths()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "rest"})
    void a_change_that_was_done_and_not_answered_is_confirmed_by_reading(String scheme)
            throws Exception {
        register(scheme, router.users().ops());
        router.breakWith(Fault.SILENT_CHANGE);
        lab.react(lab.request("ether3", PortAction.DISABLE, PortState.UP, LONG), false);
        lab.await("ether3", one -> one.reading().adminState() == AdminState.DOWN);
        assertThat(paths()).hasSize(1);
        assertThat(world.commands.all(RejectAction.class)).isEmpty();
    }

    @Test
    void after_a_crash_what_the_device_shows_is_not_done_again() throws Exception {
        register("api", router.users().ops());
        router.truth().disable("ether3", true);
        lab.react(lab.request("ether3", PortAction.DISABLE, PortState.UP, LONG), true);
        lab.await("ether3", one -> one.reading().adminState() == AdminState.DOWN);
        assertThat(paths()).isEmpty();
    }

    @Test
    void after_a_crash_what_the_device_does_not_show_is_done() throws Exception {
        register("api", router.users().ops());
        lab.react(lab.request("ether3", PortAction.DISABLE, PortState.UP, LONG), true);
        lab.await("ether3", one -> one.reading().adminState() == AdminState.DOWN);
        assertThat(paths()).containsExactly("/interface/disable");
    }

    @Test
    void after_a_crash_in_the_middle_of_a_bounce_the_port_comes_up_again() throws Exception {
        register("api", router.users().ops());
        router.truth().disable("ether3", true);
        lab.react(lab.request("ether3", PortAction.BOUNCE, PortState.UP, LONG), true);
        lab.await("ether3", one -> one.reading().adminState() == AdminState.UP);
        assertThat(paths()).containsExactly("/interface/enable");
    }

    @Test
    void a_cable_that_is_pulled_is_seen_long_before_the_next_poll() {
        register("apis", router.users().ops());
        router.truth().plug("ether3", false);
        lab.await("ether3", one -> one.reading().operState() == OperState.DOWN);
        world.commands.forget();
        router.truth().plug("ether3", true);
        lab.await("ether3", one -> one.reading().operState() == OperState.UP);
    }
}
