package com.opscenter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.NotApprovable;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Of every command that people can give it is known whether it can wait for a second person.
class CommandsSayWhetherTheyWaitTest {

    private static final Set<Class<? extends Command>> GIVEN =
            new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("com.opscenter")
                            .stream()
                            .flatMap(type -> type.getMethods().stream())
                            .filter(method -> method.isAnnotatedWith(Gives.class))
                            .map(JavaMethod::reflect)
                            .flatMap(method ->
                                    Arrays.stream(method.getAnnotation(Gives.class).asks()))
                            .collect(Collectors.toSet());

    @Test
    void every_command_says_yes_or_why_not() {
        assertThat(GIVEN).hasSizeGreaterThan(60);
        assertThat(GIVEN).filteredOn(type -> isYes(type) == isNo(type)).isEmpty();
        assertThat(GIVEN)
                .filteredOn(CommandsSayWhetherTheyWaitTest::isNo)
                .extracting(type -> type.getAnnotation(NotApprovable.class).value())
                .allMatch(why -> why.length() > 8 && why.endsWith("."));
    }

    @Test
    void what_harms_most_can_wait() {
        assertThat(GIVEN)
                .filteredOn(CommandsSayWhetherTheyWaitTest::isYes)
                .extracting(CommandType::of)
                .containsAll(
                        List.of(
                                "approvals.ChangeApprovalRule",
                                "identity.AssignRole",
                                "identity.DeleteUser",
                                "identity.RecordFactorRemoved",
                                "identity.RequestPasswordLetter",
                                "identity.RequireSecondFactor",
                                "jobs.StartJob",
                                "network.ActOnPort",
                                "organizations.ChangeMemberRole",
                                "organizations.DeleteOrganization",
                                "power.AcceptDrift",
                                "power.SwitchOutlet",
                                "sources.RemoveSource",
                                "threats.BlockAddress",
                                "uptime.MaintainMonitor"));
    }

    private static boolean isYes(Class<? extends Command> type) {
        return type.isAnnotationPresent(Approvable.class);
    }

    private static boolean isNo(Class<? extends Command> type) {
        return type.isAnnotationPresent(NotApprovable.class);
    }
}
