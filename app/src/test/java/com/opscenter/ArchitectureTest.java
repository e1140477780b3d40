package com.opscenter;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Needs;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

/// The fences of the architecture that Maven's scopes cannot draw, each with its reason.
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("com.opscenter");

    /// Vocabularies speak of one another (an event names its actor, a user is asked for by a
    /// command), so features in a circle are no fault; reaching past a vocabulary is.
    @Test
    void features_meet_only_in_their_vocabulary() {
        ApplicationModules.of(OpsCenterApplication.class)
                .detectViolations()
                .filter(violation -> !violation.getMessage().startsWith("Cycle detected"))
                .throwIfPresent();
    }

    @Test
    void the_vocabulary_knows_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("com.opscenter.(*).api..")
                .and()
                .resideOutsideOfPackages("com.opscenter.projections..", "com.opscenter.push..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "org.jooq..",
                        "tools.jackson..")
                .because("both sides and every adapter stand on it, whatever they are built with")
                .check(CLASSES);
    }

    @Test
    void command_sides_of_features_do_not_know_each_other() {
        slices().matching("com.opscenter.(*).command..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        inPackage("com.opscenter.commands.command"))
                .because("one feature asks another by a command, through its api")
                .check(CLASSES);
    }

    @Test
    void commands_to_one_aggregate_wait_for_each_other_as_we_want_it() {
        String aggregate = "org.axonframework.spring.stereotype.Aggregate";
        classes()
                .that()
                .areAnnotatedWith(aggregate)
                .should(
                        be(
                                DescribedPredicate.<JavaClass>describe(
                                        "locked by oneAtATime",
                                        it ->
                                                it.getAnnotationOfType(aggregate)
                                                        .get("lockFactory")
                                                        .filter("oneAtATime"::equals)
                                                        .isPresent())))
                .because("Axon's own lock looks for deadlocks among all commands under way")
                .check(CLASSES);
    }

    @Test
    void query_sides_of_features_do_not_know_each_other() {
        slices().matching("com.opscenter.(*).query..")
                .should()
                .notDependOnEachOther()
                .because("a view that needs another feature's facts folds that feature's events")
                .check(CLASSES);
    }

    @Test
    void the_two_sides_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("com.opscenter.(*).command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.opscenter.(*).query..")
                .because("a decision rests on its stream alone; what is shown is built from events")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("com.opscenter.(*).query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.opscenter.(*).command..")
                .because("reading never decides")
                .check(CLASSES);
    }

    @Test
    void sql_is_built_by_jooq_on_the_query_side_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "com.opscenter.(*).query..",
                        "com.opscenter.views..",
                        "com.opscenter.generated..",
                        "com.opscenter.projections..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq..")
                .because("the read model has one owner")
                .check(CLASSES);
    }

    @Test
    void adapters_know_neither_side_nor_axon() {
        noClasses()
                .that()
                .resideInAPackage("com.opscenter.adapters..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.axonframework..",
                        "com.opscenter.(*).command..",
                        "com.opscenter.(*).query..",
                        "com.opscenter.store..")
                .because("an adapter is a user of the ports like any other")
                .check(CLASSES);
    }

    @Test
    void rooms_of_an_adapter_stand_in_no_circle() {
        slices().matching("com.opscenter.adapters.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("each can be read with what it stands on, and without the rest")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("com.opscenter.adapters.*.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.opscenter.adapters.librenms")
                .because("the source puts its rooms together, and no room knows it")
                .check(CLASSES);
        slices().matching("com.opscenter.adapters.librenms.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        inPackage("com.opscenter.adapters.librenms.server"))
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        inPackage("com.opscenter.adapters.librenms.polls"))
                .because("rooms stand on server and polls alone")
                .check(CLASSES);
    }

    @Test
    void every_endpoint_says_what_it_needs() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(sayWhatTheyNeed())
                .because("an endpoint without a need is refused to everybody")
                .check(CLASSES);
    }

    @Test
    void every_event_is_a_record() {
        classes()
                .that()
                .implement(Event.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("a fact does not change")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> inPackage(String name) {
        return DescribedPredicate.describe(
                "in " + name, type -> type.getPackageName().startsWith(name));
    }

    private static ArchCondition<JavaMethod> sayWhatTheyNeed() {
        return new ArchCondition<>("say what they need") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says =
                        method.isAnnotatedWith(Needs.class)
                                || method.getOwner().isAnnotatedWith(Needs.class);
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }
}
