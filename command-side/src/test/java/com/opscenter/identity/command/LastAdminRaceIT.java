package com.opscenter.identity.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.AdministratorEvent;
import com.opscenter.identity.api.AdministratorEvent.AdministratorGained;
import com.opscenter.identity.api.AdministratorEvent.AdministratorLost;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Callers;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import com.opscenter.vault.api.Sealed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Two who administer the platform and do away with each other at the same instant: one of them is
/// left.
class LastAdminRaceIT {

    private static final int ROUNDS = 20;
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static ConfigurableApplicationContext node;
    private static ConfigurableApplicationContext otherNode;

    /// Who was left by the round before.
    private static UserId left;

    enum Act {
        DEMOTE {
            @Override
            UserCommand on(UserId whom, Asker by) {
                return new RemoveRole(whom, SystemRole.ADMIN.word(), by);
            }
        },
        SUSPEND {
            @Override
            UserCommand on(UserId whom, Asker by) {
                return new SuspendUser(whom, by);
            }
        },
        SWITCH_OFF {
            @Override
            UserCommand on(UserId whom, Asker by) {
                return new ChangeUser(whom, null, null, null, false, null, null, null, by);
            }
        },
        DELETE {
            @Override
            UserCommand on(UserId whom, Asker by) {
                return new DeleteUser(whom, by);
            }
        };

        abstract UserCommand on(UserId whom, Asker by);
    }

    @BeforeAll
    static void start() {
        node = StoreContext.node(DATABASE, PeopleShells.class);
        otherNode = StoreContext.node(DATABASE, PeopleShells.class);
        left = administrator(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        otherNode.close();
    }

    @ParameterizedTest
    @EnumSource
    void on_one_node_one_of_two_stays(Act act) throws Exception {
        race(act, act, node);
    }

    @ParameterizedTest
    @EnumSource
    void on_two_nodes_one_of_two_stays(Act act) throws Exception {
        race(act, act, otherNode);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPEND", "SWITCH_OFF", "DELETE"})
    void whatever_each_does_to_the_other_one_of_two_stays(Act act) throws Exception {
        race(act, Act.DEMOTE, otherNode);
    }

    /// What this node remembers of the others may long be over.
    @ParameterizedTest
    @EnumSource
    void who_joined_on_another_node_is_seen_to_leave_on_this_one(Act act) {
        UserId known = administrator(node);
        UserId joined = administrator(otherNode);
        assertThat(send(act.on(joined, new Asker(left, null)), left, node)).isEqualTo("accepted");
        assertThat(administrators()).containsExactlyInAnyOrder(left.value(), known.value());
        assertThat(send(act.on(known, new Asker(left, null)), left, node)).isEqualTo("accepted");
    }

    /// Each round has an administrator more than the one who was left.
    private static void race(Act act, Act answer, ConfigurableApplicationContext there)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                UserId one = left;
                UserId other = administrator(node);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<String> first = threads.submit(() -> act(act, one, other, node, start));
                Future<String> second = threads.submit(() -> act(answer, other, one, there, start));
                assertThat(List.of(first.get(), second.get()))
                        .containsExactlyInAnyOrder("accepted", "last-admin");
                Set<String> administrators = administrators();
                assertThat(administrators).hasSize(1);
                left = new UserId(administrators.iterator().next());
            }
        }
    }

    private static String act(
            Act act,
            UserId who,
            UserId whom,
            ConfigurableApplicationContext where,
            CyclicBarrier start)
            throws Exception {
        UserCommand command = act.on(whom, new Asker(who, null));
        start.await();
        return send(command, who, where);
    }

    private static UserId administrator(ConfigurableApplicationContext where) {
        UserId user = new UserId(UUID.randomUUID().toString());
        RegisterUser register =
                new RegisterUser(
                        user,
                        "embedded",
                        new Sealed(user.value(), "c2VhbGVk"),
                        new HashedNames(user.value(), "mail of " + user.value()),
                        Set.of(SystemRole.ADMIN.word()),
                        true,
                        true,
                        SystemOrganization.ID,
                        UserSource.ENROLLED,
                        null,
                        null);
        assertThat(send(register, user, where)).isEqualTo("accepted");
        return user;
    }

    private static String send(
            UserCommand command, UserId by, ConfigurableApplicationContext where) {
        Outcome outcome =
                where.getBean(Commands.class)
                        .send(command, Callers.by(Callers.caller(by.value(), SystemRole.ADMIN)));
        return outcome instanceof Outcome.Refused(var refusal, _) ? refusal.code() : "accepted";
    }

    private static Set<String> administrators() {
        Set<String> administrators = new TreeSet<>();
        for (StoredEvent event :
                node.getBean(EventReader.class).stream(AdministratorEvent.STREAM, Long.MAX_VALUE)) {
            switch ((AdministratorEvent) Objects.requireNonNull(event.payload())) {
                case AdministratorGained(var user) -> administrators.add(user.value());
                case AdministratorLost(var user) -> administrators.remove(user.value());
            }
        }
        return administrators;
    }
}
