package com.opscenter.identity.command.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleCommand.DeleteRole;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.Strength;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.command.PeopleShells;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Callers;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import com.opscenter.vault.api.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// A role is deleted and given at the same instant: either nobody gets it, or it stays.
class RoleInUseRaceIT {

    private static final int ROUNDS = 20;
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Strength STRONG = new Strength(1, 1, Set.of("power:read"));

    private static ConfigurableApplicationContext node;
    private static ConfigurableApplicationContext otherNode;

    @BeforeAll
    static void start() {
        node = StoreContext.node(DATABASE, PeopleShells.class);
        otherNode = StoreContext.node(DATABASE, PeopleShells.class);
    }

    @AfterAll
    static void stop() {
        node.close();
        otherNode.close();
    }

    @Test
    void on_one_node_one_of_both_happens() throws Exception {
        race(node);
    }

    @Test
    void on_two_nodes_one_of_both_happens() throws Exception {
        race(otherNode);
    }

    @Test
    void what_everybody_laid_down_on_another_node_can_be_deleted_on_this_one() {
        String role = role();
        UserId ada = person(node, "viewer");
        UserId grace = person(otherNode, "viewer", role);
        assertThat(send(node, new AssignRole(ada, role, Asker.OWN_PARTS))).isEqualTo("accepted");
        assertThat(send(node, new DeleteRole(role, STRONG))).isEqualTo("in-use");
        assertThat(send(otherNode, new RemoveRole(ada, role, Asker.OWN_PARTS)))
                .isEqualTo("accepted");
        assertThat(send(node, new DeleteRole(role, STRONG))).isEqualTo("in-use");
        assertThat(send(otherNode, new DeleteUser(grace, Asker.OWN_PARTS))).isEqualTo("accepted");
        assertThat(send(node, new DeleteRole(role, STRONG))).isEqualTo("accepted");
        assertThat(send(otherNode, new AssignRole(ada, role, Asker.OWN_PARTS)))
                .isEqualTo("validation-failed roles");
    }

    @Test
    void what_is_no_role_is_given_to_nobody() {
        UserId ada = person(node, "viewer");
        assertThat(send(node, new SetRoles(ada, Set.of("viewer", "no-role"), Asker.OWN_PARTS)))
                .isEqualTo("validation-failed roles");
        assertThat(send(node, register(new UserId(UUID.randomUUID().toString()), "no-role")))
                .isEqualTo("validation-failed roles");
    }

    /// Two who define the last at the same instant do not both succeed.
    @Test
    void there_are_not_more_than_so_many_roles_and_a_deleted_one_makes_room() throws Exception {
        List<String> made = new ArrayList<>();
        while (true) {
            String role = "r-" + UUID.randomUUID();
            String answer = send(made.size() % 2 == 0 ? node : otherNode, define(role));
            if (!answer.equals("accepted")) {
                assertThat(answer).isEqualTo("roles-exhausted");
                break;
            }
            made.add(role);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(send(otherNode, new DeleteRole(made.removeLast(), STRONG)))
                        .isEqualTo("accepted");
                String one = "r-" + UUID.randomUUID();
                String other = "r-" + UUID.randomUUID();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<String> first = threads.submit(() -> at(start, node, define(one)));
                Future<String> second = threads.submit(() -> at(start, otherNode, define(other)));
                assertThat(List.of(first.get(), second.get()))
                        .containsExactlyInAnyOrder("accepted", "roles-exhausted");
                made.add(first.get().equals("accepted") ? one : other);
            }
        }
        for (String role : made) {
            assertThat(send(node, new DeleteRole(role, STRONG))).isEqualTo("accepted");
        }
    }

    @Test
    void two_who_exchange_the_same_two_roles_do_not_wait_for_each_other() throws Exception {
        String one = role();
        String other = role();
        UserId ada = person(node, one);
        UserId grace = person(node, other);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String adas = round % 2 == 0 ? other : one;
                String graces = round % 2 == 0 ? one : other;
                CyclicBarrier start = new CyclicBarrier(2);
                Future<String> first = threads.submit(() -> at(start, node, set(ada, adas)));
                Future<String> second = threads.submit(() -> at(start, node, set(grace, graces)));
                assertThat(List.of(first.get(), second.get())).containsOnly("accepted");
            }
        }
    }

    private static void race(ConfigurableApplicationContext there) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String role = role();
                UserId person = person(node, "viewer");
                CyclicBarrier start = new CyclicBarrier(2);
                Future<String> deleted =
                        threads.submit(() -> at(start, node, new DeleteRole(role, STRONG)));
                Future<String> given =
                        threads.submit(() ->
                                at(start, there, new AssignRole(person, role, Asker.OWN_PARTS)));
                assertThat(List.of(deleted.get(), given.get()))
                        .isIn(
                                List.of("accepted", "validation-failed roles"),
                                List.of("in-use", "accepted"));
            }
        }
    }

    private static SetRoles set(UserId person, String role) {
        return new SetRoles(person, Set.of(role), Asker.OWN_PARTS);
    }

    private static String at(
            CyclicBarrier start, ConfigurableApplicationContext where, Command command)
            throws Exception {
        start.await();
        return send(where, command);
    }

    private static String role() {
        String role = "r-" + UUID.randomUUID();
        assertThat(send(node, define(role))).isEqualTo("accepted");
        return role;
    }

    private static DefineRole define(String role) {
        return new DefineRole(role, new RoleTerms("", 5, false, Set.of("power:read")), STRONG);
    }

    private static UserId person(ConfigurableApplicationContext where, String... roles) {
        UserId user = new UserId(UUID.randomUUID().toString());
        assertThat(send(where, register(user, roles))).isEqualTo("accepted");
        return user;
    }

    private static RegisterUser register(UserId user, String... roles) {
        return new RegisterUser(
                user,
                "embedded",
                new Sealed(user.value(), "c2VhbGVk"),
                new HashedNames(user.value(), "mail of " + user.value()),
                Set.of(roles),
                true,
                true,
                SystemOrganization.ID,
                UserSource.ENROLLED,
                null,
                null);
    }

    private static String send(ConfigurableApplicationContext where, Command command) {
        Outcome outcome =
                where.getBean(Commands.class)
                        .send(command, Callers.by(Callers.caller("admin", SystemRole.ADMIN)));
        if (outcome instanceof Outcome.Refused(var refusal, _)) {
            return refusal.errors().isEmpty()
                    ? refusal.code()
                    : refusal.code() + " " + refusal.errors().getFirst().field();
        }
        return "accepted";
    }
}
