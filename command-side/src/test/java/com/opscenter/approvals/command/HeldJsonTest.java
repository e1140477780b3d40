package com.opscenter.approvals.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.approvals.api.Asked;
import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class HeldJsonTest {

    private static final UserId ADA = new UserId("5d1c3a52-6f0b-4c8e-9d0a-2f6b1c7d8e90");
    private static final Asker BY = new Asker(ADA, Set.of("viewer"));

    static Stream<Class<? extends Command>> approvable() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Approvable.class));
        return scan.findCandidateComponents("com.opscenter").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Objects::requireNonNull)
                .<Class<? extends Command>>map(HeldJsonTest::type);
    }

    private static Class<? extends Command> type(String name) {
        try {
            return Class.forName(name).asSubclass(Command.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("approvable")
    void every_command_that_can_wait_comes_back_as_it_was(Class<? extends Command> type) {
        Command command = Imagined.of(type);
        assertThat(HeldJson.read(HeldJson.write(List.of(command)))).contains(List.of(command));
    }

    @Test
    void what_this_version_does_not_know_is_not_read() {
        assertThat(HeldJson.read("[{\"class\":\"com.opscenter.Gone\",\"command\":{}}]")).isEmpty();
        assertThat(HeldJson.read("[{\"class\":\"java.lang.String\",\"command\":{}}]")).isEmpty();
        assertThat(
                        HeldJson.read(
                                HeldJson.write(List.of(new AssignRole(ADA, "operator", BY)))
                                        .replace("\"role\"", "\"part\"")))
                .isEmpty();
    }

    @Test
    void what_is_asked_for_is_told_in_the_commands_words() {
        SwitchOutlet off =
                new SwitchOutlet(
                        OutletId.parse("pdu-1:9"),
                        SwitchAction.OFF,
                        "id",
                        Instant.EPOCH,
                        true,
                        false,
                        "dust",
                        "nas-01");
        assertThat(Summary.of(off, null))
                .extracting(Asked::path)
                .containsExactly("outlet", "action", "confirm");
        assertThat(Summary.action(off)).isEqualTo("off");
        assertThat(Summary.action(new AssignRole(ADA, "operator", BY))).isEqualTo("assign-role");
        assertThat(Summary.of(new AssignRole(ADA, "operator", BY), 1))
                .containsExactly(
                        new Asked("[1] identity.AssignRole.user", ADA.value()),
                        new Asked("[1] identity.AssignRole.role", "operator"));
    }

    @Test
    void nothing_that_is_sealed_is_told() {
        Sealed secret = new Sealed(ADA.value(), "sealed");
        ChangeUser change =
                new ChangeUser(ADA, secret, null, null, true, Set.of("lab"), secret, secret, BY);
        assertThat(Summary.of(change, null))
                .containsExactly(
                        new Asked("user", ADA.value()),
                        new Asked("enabled", "true"),
                        new Asked("tags", "lab"));
    }
}
