package com.opscenter.identity.command.enrollment;

import static com.opscenter.identity.command.enrollment.EnrollmentNode.PROVIDER;
import static com.opscenter.identity.command.enrollment.EnrollmentNode.SEALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.enrollment.FakeProvider.Killed;
import com.opscenter.identity.command.enrollment.FakeProvider.Mood;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.testing.Callers;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Creations that stop half way end by themselves.
class EnrollmentIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Caller ADMIN = Callers.caller("admin", SystemRole.ADMIN);

    private static ConfigurableApplicationContext node = start();

    private final String name = UUID.randomUUID().toString();
    private final CommandContext request = Callers.by(ADMIN, UUID.randomUUID().toString());

    private static ConfigurableApplicationContext start() {
        return StoreContext.node(DATABASE, EnrollmentNode.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void the_provider_is_well() {
        PROVIDER.is(Mood.WELL);
    }

    @Test
    void after_a_kill_the_account_that_was_made_becomes_one_person() throws Exception {
        PROVIDER.is(Mood.ASKER_IS_KILLED_AFTER);
        assertThatThrownBy(() -> create(request)).isInstanceOf(Killed.class);
        node.close();
        PROVIDER.is(Mood.WELL);
        node = start();

        comeToTheDeadline();

        UserId user = completed();
        List<Event> person = past("user/" + user.value());
        assertThat(person).filteredOn(UserRegistered.class::isInstance).hasSize(1);
        assertThat(person).contains(new TierOverridden(user, null, "professional"));
        String own = PersonalOrganization.of(user);
        assertThat(past("organization/" + own))
                .containsExactly(
                        new OrganizationFounded(
                                own, "personal-" + user.value().substring(0, 8), "personal"),
                        new MemberJoined(own, user, "owner", "founded", false));
        assertThat(PROVIDER.accountsOf(name)).isOne();
        Eventually.until(() -> SEALS.isDestroyed(request.commandId()));
        UserRegistered registered = (UserRegistered) person.getFirst();
        assertThat(registered.profile().subject()).isEqualTo(user.value());
        assertThat(SEALS.open(registered.profile()).orElseThrow()).contains(name);
        assertThatThrownBy(() -> create(another())).hasMessageContaining("user-exists");
    }

    /// As after a kill in between the steps of the request.
    @Test
    void who_was_registered_before_it_stopped_is_registered_once() throws Exception {
        PROVIDER.is(Mood.ASKER_IS_KILLED_AFTER);
        assertThatThrownBy(() -> create(request)).isInstanceOf(Killed.class);
        UserId made = PROVIDER.findByCommand(request.commandId()).orElseThrow().id();
        node.getBean(FirstSteps.class)
                .register(
                        made,
                        "fake",
                        wish(),
                        request.commandId(),
                        Requests.part(request, "register"));
        comeToTheDeadline();
        assertThat(completed()).isEqualTo(made);
        assertThat(past("user/" + made.value()))
                .filteredOn(UserRegistered.class::isInstance)
                .hasSize(1);
        assertThat(past("organization/" + PersonalOrganization.of(made))).hasSize(2);
    }

    @Test
    void what_the_provider_never_made_is_given_up_and_its_names_are_free() throws Exception {
        PROVIDER.is(Mood.ASKER_IS_KILLED_BEFORE);
        assertThatThrownBy(() -> create(request)).isInstanceOf(Killed.class);
        PROVIDER.is(Mood.WELL);
        assertThatThrownBy(() -> create(another())).hasMessageContaining("user-exists");

        comeToTheDeadline();

        assertThat(abandoned().code()).isEqualTo("never-made");
        Eventually.until(() -> SEALS.isDestroyed(request.commandId()));
        assertNamesAreFree();
    }

    @Test
    void whom_the_provider_does_not_want_is_a_conflict_and_their_names_are_free() throws Exception {
        PROVIDER.is(Mood.HAS_SOMEBODY_ELSE);
        assertThatThrownBy(() -> create(request))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> {
                            assertThat(refused.refusal().code()).isEqualTo("user-exists");
                            assertThat(refused.refusal().errors())
                                    .extracting("field")
                                    .containsExactly("email");
                        });
        assertThat(abandoned().code()).isEqualTo("user-exists");
        PROVIDER.is(Mood.WELL);
        assertNamesAreFree();
    }

    @Test
    void while_the_provider_is_away_it_waits_and_ends_when_it_is_back() throws Exception {
        PROVIDER.is(Mood.AWAY);
        assertThatThrownBy(() -> create(request)).hasMessageContaining("upstream-unavailable");
        int before = PROVIDER.lookedFor();
        comeToTheDeadline();
        Eventually.until(() -> PROVIDER.lookedFor() > before + 1);
        assertThat(ended()).isEmpty();
        assertThat(parked()).isZero();
        PROVIDER.is(Mood.WELL);
        assertThat(abandoned().code()).isEqualTo("never-made");
        assertNamesAreFree();
    }

    @Test
    void an_account_whose_answer_was_lost_is_found_again() throws Exception {
        PROVIDER.is(Mood.LOSES_THE_ANSWER);
        assertThatThrownBy(() -> create(request)).hasMessageContaining("upstream-timeout");
        assertThat(ended()).isEmpty();
        PROVIDER.is(Mood.WELL);
        comeToTheDeadline();
        assertThat(past("user/" + completed().value())).isNotEmpty();
        assertThat(PROVIDER.accountsOf(name)).isOne();
    }

    @Test
    void who_is_refused_before_anything_began_leaves_no_key() throws Exception {
        PROVIDER.is(Mood.ASKER_IS_KILLED_BEFORE);
        assertThatThrownBy(() -> create(request)).isInstanceOf(Killed.class);
        CommandContext another = another();
        assertThatThrownBy(() -> create(another)).hasMessageContaining("user-exists");
        assertThat(SEALS.isDestroyed(another.commandId())).isTrue();
        assertThat(SEALS.isDestroyed(request.commandId())).isFalse();
    }

    private void assertNamesAreFree() throws Exception {
        CommandContext another = another();
        PROVIDER.is(Mood.ASKER_IS_KILLED_AFTER);
        assertThatThrownBy(() -> create(another)).isInstanceOf(Killed.class);
        assertThat(PROVIDER.findByCommand(another.commandId())).isPresent();
    }

    private void create(CommandContext context) {
        node.getBean(Enrolling.class).carryOut(wish(), null, context);
    }

    private static CommandContext another() {
        return Callers.by(ADMIN, UUID.randomUUID().toString());
    }

    private Wish wish() {
        return new Wish(
                new Profile(name, name + "@example.com", null, null),
                new HashedNames(name, "mail of " + name),
                Set.of("viewer"),
                false,
                true,
                "professional",
                null,
                null,
                "member",
                Set.of(),
                null,
                false,
                List.of());
    }

    private void comeToTheDeadline() throws InterruptedException {
        String opened = history().stream(stream(), Long.MAX_VALUE).getFirst().id();
        Eventually.until(() ->
                DATABASE.sql()
                                .sql(
                                        "UPDATE event_store.scheduled_tasks SET execution_time ="
                                                + " now() WHERE task_instance = ?")
                                .param(opened)
                                .update()
                        == 1);
    }

    private UserId completed() throws InterruptedException {
        Eventually.until(() -> ended().isPresent());
        return ((EnrollmentCompleted) ended().orElseThrow()).user();
    }

    private EnrollmentAbandoned abandoned() throws InterruptedException {
        Eventually.until(() -> ended().isPresent());
        return (EnrollmentAbandoned) ended().orElseThrow();
    }

    private Optional<Event> ended() {
        return past(stream()).stream()
                .filter(event ->
                        event instanceof EnrollmentCompleted
                                || event instanceof EnrollmentAbandoned)
                .findFirst();
    }

    private String stream() {
        return "enrollment/" + request.commandId();
    }

    private static List<Event> past(String stream) {
        return history().stream(stream, Long.MAX_VALUE).stream()
                .map(StoredEvent::payload)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static EventReader history() {
        return node.getBean(EventReader.class);
    }

    private static long parked() {
        return DATABASE.sql()
                .sql("SELECT count(*) FROM event_store.reaction_work WHERE parked_at IS NOT NULL")
                .query(Long.class)
                .single();
    }
}
