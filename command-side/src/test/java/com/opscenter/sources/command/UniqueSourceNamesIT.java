package com.opscenter.sources.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal.WouldBeRefused;
import com.opscenter.commands.api.Outcome;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand;
import com.opscenter.sources.api.SourceCommand.ChangeSource;
import com.opscenter.sources.api.SourceCommand.RegisterSource;
import com.opscenter.sources.api.SourceCommand.RemoveSource;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceId;
import com.opscenter.testing.Callers;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Two sources of one site never have one name, whoever asks where and when.
class UniqueSourceNamesIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Caller ADMIN = Callers.caller("admin", SystemRole.ADMIN);

    private static ConfigurableApplicationContext node;
    private static ConfigurableApplicationContext otherNode;
    private static Commands here;
    private static Commands there;

    @BeforeAll
    static void start() {
        node = StoreContext.node(DATABASE, SourceAggregate.class);
        otherNode = StoreContext.node(DATABASE, SourceAggregate.class);
        here = node.getBean(Commands.class);
        there = otherNode.getBean(Commands.class);
    }

    @AfterAll
    static void stop() {
        node.close();
        otherNode.close();
    }

    @Test
    void of_many_who_ask_for_one_name_at_once_one_gets_it() throws Exception {
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                Commands commands = i % 2 == 0 ? here : there;
                SourceCommand register = register("racer-" + i, "Race");
                outcomes.add(
                        threads.submit(() -> {
                            start.await();
                            return commands.send(register, Callers.by(ADMIN));
                        }));
            }
        }
        List<String> codes = new ArrayList<>();
        for (Future<Outcome> outcome : outcomes) {
            codes.add(code(outcome.get()));
        }
        assertThat(codes).containsOnlyOnce("accepted");
        assertThat(codes).filteredOn("in-use"::equals).hasSize(many - 1);
    }

    @Test
    void a_name_is_free_again_after_a_change_and_after_a_removal() {
        assertThat(send(here, register("first", "Rack"))).isEqualTo("accepted");
        assertThat(send(there, register("second", " rACK "))).isEqualTo("in-use");
        assertThat(send(here, change("first", "Shelf"))).isEqualTo("accepted");
        assertThat(send(there, register("second", "Rack"))).isEqualTo("accepted");
        assertThat(send(there, change("second", "shelf"))).isEqualTo("in-use");
        assertThat(send(here, new RemoveSource(new SourceId("first")))).isEqualTo("accepted");
        assertThat(send(there, change("second", "shelf"))).isEqualTo("accepted");
    }

    /// What this node remembers of a name may long be over.
    @Test
    void a_name_that_others_handed_on_is_free_once_its_last_bearer_is_gone() {
        assertThat(send(here, register("giver", "Given"))).isEqualTo("accepted");
        assertThat(send(there, change("giver", "Kept"))).isEqualTo("accepted");
        assertThat(send(there, register("taker", "Given"))).isEqualTo("accepted");
        assertThat(send(here, new RemoveSource(new SourceId("taker")))).isEqualTo("accepted");
        assertThat(send(there, register("next", "Given"))).isEqualTo("accepted");
    }

    @Test
    void two_that_want_to_swap_their_names_do_not_wait_for_each_other() throws Exception {
        assertThat(send(here, register("left", "Left"))).isEqualTo("accepted");
        assertThat(send(here, register("right", "Right"))).isEqualTo("accepted");
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                Future<String> one =
                        threads.submit(() -> {
                            start.await();
                            return send(here, change("left", "Right"));
                        });
                Future<String> other =
                        threads.submit(() -> {
                            start.await();
                            return send(here, change("right", "Left"));
                        });
                assertThat(one.get()).isEqualTo("in-use");
                assertThat(other.get()).isEqualTo("in-use");
            }
        }
    }

    @Test
    void the_same_source_may_write_its_name_otherwise() {
        assertThat(send(here, register("same", "Lower"))).isEqualTo("accepted");
        assertThat(send(here, change("same", "LOWER"))).isEqualTo("accepted");
    }

    @Test
    void a_rehearsal_tells_of_a_taken_name_and_takes_none() {
        SourceCommand register = register("dry", "Dry");
        assertThat(here.rehearse(register, Callers.by(ADMIN)))
                .isInstanceOf(Commands.Rehearsal.WouldHappen.class);
        assertThat(send(there, register("wet", "Dry"))).isEqualTo("accepted");
        assertThat(here.rehearse(register, Callers.by(ADMIN)))
                .isInstanceOfSatisfying(
                        WouldBeRefused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("in-use"));
    }

    private static String send(Commands commands, SourceCommand command) {
        return code(commands.send(command, Callers.by(ADMIN)));
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.Refused(var refusal, _) -> refusal.code();
            case Outcome.Held _ -> "held";
        };
    }

    private static SourceCommand register(String id, String name) {
        return new RegisterSource(new SourceId(id), settings(name));
    }

    private static SourceCommand change(String id, String name) {
        return new ChangeSource(new SourceId(id), settings(name));
    }

    private static Settings settings(String name) {
        return new Settings(
                "apc-pdu",
                name,
                "home-rack",
                "snmp://192.0.2.10",
                Map.of(),
                null,
                new Intervals(30, 30, 300),
                false,
                true);
    }
}
