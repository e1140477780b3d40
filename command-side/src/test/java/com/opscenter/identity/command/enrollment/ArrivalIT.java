package com.opscenter.identity.command.enrollment;

import static com.opscenter.identity.command.enrollment.EnrollmentNode.SEALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Commands;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Arrivals;
import com.opscenter.identity.api.Arrivals.Arrival;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Callers;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Whoever comes with a token of the provider becomes somebody, once.
class ArrivalIT {

    private static final String ISSUER = "https://id.example.com/realms/ops";
    private static final ConfigurableApplicationContext NODE =
            StoreContext.node(TestDatabase.fresh(), ArrivalNode.class);

    private final Arrivals arrivals = NODE.getBean(Arrivals.class);
    private final UserId user = new UserId(UUID.randomUUID().toString());
    private final String name = "n" + user.value().substring(0, 8);

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void of_many_requests_at_once_one_registers_and_all_are_answered() throws Exception {
        List<Long> positions =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> arrivals.arrive(arrival(user, name, ISSUER, "viewer")))
                        .toList();
        long registered = past("user/" + user.value()).getFirst().position();
        assertThat(positions).allMatch(position -> position >= registered);
        List<Event> person = payloads("user/" + user.value());
        assertThat(person).hasSize(1).first().isInstanceOf(UserRegistered.class);
        UserRegistered event = (UserRegistered) person.getFirst();
        assertThat(event.source()).isEqualTo(UserSource.TOKEN);
        assertThat(SEALS.open(event.profile()).orElseThrow()).contains(name);
        String own = PersonalOrganization.of(user);
        assertThat(event.primaryOrg()).isEqualTo(own);
        Eventually.until(() -> payloads("organization/" + own).size() == 2);
        assertThat(payloads("organization/" + own))
                .containsExactly(
                        new OrganizationFounded(
                                own, "personal-" + user.value().substring(0, 8), "personal"),
                        new MemberJoined(own, user, "owner", "founded", false));
    }

    /// As after a kill in between.
    @Test
    void whoever_was_registered_and_no_more_has_an_organization_a_moment_later() throws Exception {
        NODE.getBean(Commands.class)
                .send(
                        new RegisterUser(
                                user,
                                ISSUER,
                                SEALS.seal(user.value(), "{}"),
                                new HashedNames(name, name + "@"),
                                Set.of("viewer"),
                                true,
                                true,
                                PersonalOrganization.of(user),
                                UserSource.TOKEN,
                                null,
                                null),
                        Callers.by(own(), UUID.randomUUID().toString()))
                .orRefuse();
        Eventually.until(
                () -> payloads("organization/" + PersonalOrganization.of(user)).size() == 2);
    }

    @Test
    void whoever_looks_after_the_platform_belongs_to_the_house() {
        arrivals.arrive(arrival(user, name, ISSUER, "operator"));
        assertThat(((UserRegistered) payloads("user/" + user.value()).getFirst()).primaryOrg())
                .isEqualTo(SystemOrganization.ID);
    }

    @Test
    void an_address_a_name_and_a_subject_are_nobody_elses() {
        arrivals.arrive(arrival(user, name, ISSUER, "viewer"));
        UserId other = new UserId(UUID.randomUUID().toString());
        Profile address = new Profile("other" + name, name + "@EXAMPLE.com", null, null);
        Profile called = new Profile(name, "other" + name + "@example.com", null, null);
        for (Profile taken : List.of(address, called)) {
            assertThatThrownBy(() ->
                            arrivals.arrive(
                                    new Arrival(other, ISSUER, taken, true, Set.of("admin"))))
                    .hasMessageContaining("user-exists");
        }
        assertThat(past("user/" + other.value())).isEmpty();
        assertThatThrownBy(() ->
                        arrivals.arrive(
                                arrival(user, "again" + name, "https://other.test", "admin")))
                .hasMessageContaining("user-exists");
    }

    @Test
    void whoever_was_deleted_does_not_come_back_by_a_token() {
        arrivals.arrive(arrival(user, name, ISSUER, "viewer"));
        NODE.getBean(Commands.class)
                .send(
                        new DeleteUser(user, Asker.OWN_PARTS),
                        Callers.by(own(), UUID.randomUUID().toString()))
                .orRefuse();
        assertThatThrownBy(() -> arrivals.arrive(arrival(user, name, ISSUER, "viewer")))
                .hasMessageContaining("user-exists");
    }

    @Test
    void words_that_cannot_be_are_refused_before_anything_is_made() {
        Profile bad = new Profile("x y", "no address", null, null);
        assertThatThrownBy(() ->
                        arrivals.arrive(new Arrival(user, ISSUER, bad, true, Set.of("viewer"))))
                .hasMessageContaining("validation-failed");
        assertThat(past("user/" + user.value())).isEmpty();
    }

    @Test
    void the_last_administrator_stays_one_until_there_is_another() {
        arrivals.arrive(arrival(user, name, ISSUER, "admin"));
        Instant then = Instant.now();

        assertThat(arrivals.observed(user, ISSUER, Set.of("viewer"), then.plusSeconds(100)))
                .isPositive();
        assertThat(roles(user)).containsExactlyInAnyOrder("admin", "viewer");
        assertThat(arrivals.observed(user, ISSUER, Set.of("viewer"), then.plusSeconds(110)))
                .isZero();

        UserId second = new UserId(UUID.randomUUID().toString());
        arrivals.arrive(arrival(second, "second" + name, ISSUER, "admin"));
        arrivals.observed(user, ISSUER, Set.of("viewer"), then.plusSeconds(120));
        assertThat(roles(user)).containsExactly("viewer");
    }

    private Set<String> roles(UserId person) {
        return ((RolesObserved) payloads("user/" + person.value()).getLast()).roles();
    }

    private static Arrival arrival(UserId user, String name, String issuer, String role) {
        Profile profile = new Profile(name, name + "@example.com", "Given", "Family");
        return new Arrival(user, issuer, profile, true, Set.of(role));
    }

    private static Caller own() {
        return Caller.own(Actor.system("test"), SystemOrganization.ID);
    }

    private static List<Event> payloads(String stream) {
        return past(stream).stream().map(StoredEvent::payload).toList();
    }

    private static List<StoredEvent> past(String stream) {
        EventReader history = NODE.getBean(EventReader.class);
        return history.stream(stream, history.head());
    }
}
