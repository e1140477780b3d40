package com.opscenter.identity.command.enrollment;

import static com.opscenter.identity.command.enrollment.EnrollmentNode.NIGHT_SHIFT;
import static com.opscenter.identity.command.enrollment.EnrollmentNode.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.RoleCommand;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleCommand.DeleteRole;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.Strength;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.command.enrollment.FakeProvider.Mood;
import com.opscenter.testing.Callers;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// A creation that was given up is asked for again when a role it gives is there no more: the
/// account that the provider made by then would keep its address from everybody else.
class RoleGoneMeanwhileIT {

    private static final Set<String> READ = Set.of("power:read");
    private static final Strength STRONG = new Strength(1, 1, READ);

    private static ConfigurableApplicationContext node;

    private final String name = UUID.randomUUID().toString();
    private final CommandContext request = by();

    @BeforeAll
    static void start() {
        node = StoreContext.node(TestDatabase.fresh(), EnrollmentNode.class);
    }

    @AfterAll
    static void stop() {
        PROVIDER.is(Mood.WELL);
        node.close();
    }

    @Test
    void no_account_stays_without_its_person() {
        String role = NIGHT_SHIFT.name();
        send(new DefineRole(role, new RoleTerms("", 6, false, READ), STRONG));
        PROVIDER.is(Mood.AWAY);
        assertThatThrownBy(() -> create(request, role)).hasMessageContaining("upstream-unavail");
        assertThatThrownBy(() -> send(new DeleteRole(role, STRONG))).hasMessageContaining("in-use");
        String enrollment = request.commandId();
        node.getBean(Adopting.class)
                .abandon("never-made", new OwnSteps(enrollment, enrollment, enrollment));
        send(new DeleteRole(role, STRONG));
        PROVIDER.is(Mood.WELL);

        assertThatThrownBy(() -> create(request, role)).hasMessageContaining("validation-failed");

        assertThat(PROVIDER.accountsOf(name)).isZero();
        PROVIDER.is(Mood.AWAY);
        assertThatThrownBy(() -> create(by(), SystemRole.VIEWER.word()))
                .hasMessageContaining("upstream-unavail");
    }

    private static CommandContext by() {
        return Callers.by(Callers.caller("admin", SystemRole.ADMIN), UUID.randomUUID().toString());
    }

    private static void send(RoleCommand command) {
        node.getBean(Commands.class).send(command, by()).orRefuse();
    }

    private void create(CommandContext context, String role) {
        Wish wish =
                new Wish(
                        new Profile(name, name + "@example.com", null, null),
                        new HashedNames(name, "mail of " + name),
                        Set.of(role),
                        false,
                        true,
                        null,
                        null,
                        null,
                        "member",
                        Set.of(),
                        null,
                        false,
                        List.of());
        node.getBean(Enrolling.class).carryOut(wish, null, context);
    }
}
