package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.power.api.OutletCommand.MarkDispatched;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes know a PDU; only the one that holds its lease may touch it.
class LeasedEffectsTest {

    private LabPdu pdu;
    private AdapterWorld holder;
    private AdapterWorld other;
    private RegisteredLab lab;

    @BeforeEach
    void start() throws Exception {
        pdu =
                LabPdu.start(
                        PduSpec.of(PduPersonality.RPDU2)
                                .switching(Duration.ofMillis(300), Duration.ofSeconds(2)));
        holder = AdapterWorld.start(Map.of("opscenter.adapters.node", "one"));
        lab = new RegisteredLab(holder);
        lab.register(pdu, pdu.users().ops(), 5);
        holder.commands.await(ObserveOutlet.class, one -> one.outlet().number() == 8);
        other = holder.another(Map.of("opscenter.adapters.node", "two"));
    }

    @AfterEach
    void stop() throws Exception {
        other.close();
        holder.close();
        pdu.close();
    }

    @Test
    void a_switch_is_for_the_node_that_holds_the_lease() throws Exception {
        StoredEvent request = request();
        assertThat(reaction(holder).isHere(RegisteredLab.requested(request))).isTrue();
        assertThat(reaction(other).isHere(RegisteredLab.requested(request))).isFalse();
        assertThatThrownBy(() -> react(other, request)).isInstanceOf(Elsewhere.class);
        assertThat(pdu.effects()).isEmpty();
        react(holder, request);
        assertThat(pdu.effects()).hasSize(1);
    }

    @Test
    void a_lost_lease_fences_the_node_and_the_new_holder_does_it_once() throws Exception {
        StoredEvent request = request();
        giveLeaseTo(other);
        assertThatThrownBy(() -> react(holder, request)).isInstanceOf(Elsewhere.class);
        assertThat(pdu.effects()).isEmpty();
        react(other, request);
        assertThat(pdu.effects()).hasSize(1);
        other.commands.await(MarkDispatched.class);
        assertThat(holder.commands.all(MarkDispatched.class)).isEmpty();
    }

    @Test
    void one_that_loses_it_while_it_waits_for_the_device_leaves_the_switch() throws Exception {
        StoredEvent request = request();
        CountDownLatch free = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch busy = new CountDownLatch(1);
            Future<?> occupying =
                    threads.submit(() -> runner().talk(ApcDevice.class, _ -> occupied(busy, free)));
            busy.await();
            Future<?> waiting =
                    threads.submit(() -> {
                        react(holder, request);
                        return null;
                    });
            giveLeaseTo(other);
            free.countDown();
            assertThatThrownBy(waiting::get).hasCauseInstanceOf(Elsewhere.class);
            occupying.get();
        }
        assertThat(pdu.effects()).isEmpty();
    }

    private SourceRunner runner() {
        return holder.bean(ServedSources.class).served(RegisteredLab.SOURCE).orElseThrow();
    }

    private static boolean occupied(CountDownLatch busy, CountDownLatch free) {
        busy.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /// Its clock alone tells a node that it may not act any more: it cannot renew.
    @Test
    void a_node_that_cannot_renew_stops_acting_by_its_own_clock() throws Exception {
        sql("ALTER TABLE adapter_state.source_lease RENAME TO source_lease_away");
        until(() -> !serves(holder));
        assertThatThrownBy(() -> react(holder, request())).isInstanceOf(Elsewhere.class);
        sql("ALTER TABLE adapter_state.source_lease_away RENAME TO source_lease");
        assertThat(pdu.effects()).isEmpty();
    }

    @Test
    void a_lease_of_a_clock_that_was_set_back_keeps_nobody_waiting() throws Exception {
        sql(
                "UPDATE adapter_state.source_lease SET node = 'gone', holder = gen_random_uuid(),"
                        + " until = clock_timestamp() + interval '3 days'");
        until(() -> leasesOf("gone") == 0);
    }

    private int leasesOf(String node) {
        return JdbcClient.create(holder.database)
                .sql("SELECT count(*) FROM adapter_state.source_lease WHERE node = ?")
                .param(node)
                .query(Integer.class)
                .single();
    }

    private StoredEvent request() {
        return lab.request(3, SwitchAction.OFF, OutletState.ON, Duration.ofSeconds(30));
    }

    private static WhenOutletSwitchRequestedThenSwitchPdu reaction(AdapterWorld world) {
        return world.bean(WhenOutletSwitchRequestedThenSwitchPdu.class);
    }

    private static void react(AdapterWorld world, StoredEvent request) throws Exception {
        reaction(world).react(RegisteredLab.requested(request), request, false);
    }

    private static boolean serves(AdapterWorld world) {
        return world.bean(ServedSources.class).served(RegisteredLab.SOURCE).isPresent();
    }

    /// As if the first holder had been stopped for longer than its lease.
    private void giveLeaseTo(AdapterWorld world) throws InterruptedException {
        until(() -> {
            sql(
                    "UPDATE adapter_state.source_lease SET node = 'gone',"
                            + " holder = gen_random_uuid(), until = clock_timestamp()"
                            + " WHERE node = 'one'");
            return serves(world) && !serves(holder);
        });
    }

    private void sql(String statement) {
        JdbcClient.create(holder.database).sql(statement).update();
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
