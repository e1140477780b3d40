package com.opscenter.identity.query.people;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.identity.query.people.PeopleSide.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.FindUser;
import com.opscenter.identity.api.UserEvent.PrimaryOrganizationChosen;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserAttributesChanged;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.people.PersonRoles.Held;
import com.opscenter.identity.query.people.PersonView.SuspensionView;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class PersonReadsIT {

    private static final UserId GRACE = new UserId("grace");

    private final PeopleSide people = new PeopleSide();

    @BeforeEach
    void register() {
        people.append(people.registered("grace", "Grace", "Grace", "viewer"));
    }

    @AfterEach
    void end() {
        people.close();
    }

    @Test
    void one_person_is_shown_with_all_there_is_to_know() {
        people.append(
                new MemberJoined(ACME, GRACE, "admin", "added", false),
                new PrimaryOrganizationChosen(GRACE, ACME, ORG),
                new UserNoted(GRACE, people.seals.seal("grace", "pays late")),
                team("red"));
        people.side.history.append(
                ORG, InMemoryHistory.ALICE, "asked for it", new UserSuspended(GRACE));
        people.settle();
        ResponseEntity<PersonView> answer = one(null);
        PersonView grace = Objects.requireNonNull(answer.getBody());
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"4\"");
        assertThat(grace.user().username()).isEqualTo("Grace");
        assertThat(grace.user().org_name()).isEqualTo("Acme");
        assertThat(grace.org_role()).isEqualTo("admin");
        assertThat(grace.attributes()).isEqualTo(Map.of("team", "red"));
        assertThat(grace.internal_notes()).isEqualTo("pays late");
        assertThat(grace.idp().provider()).isEqualTo("embedded");
        assertThat(grace.suspension())
                .extracting(SuspensionView::reason, SuspensionView::by)
                .containsExactly("asked for it", "ALICE");
    }

    @Test
    void notes_that_were_taken_away_are_none() {
        people.append(new UserNoted(GRACE, people.seals.seal("grace", "")));
        assertThat(Objects.requireNonNull(one(null).getBody()).internal_notes()).isNull();
    }

    @Test
    void roles_are_told_with_their_givers_the_strongest_first() {
        people.append(new RolesChanged(GRACE, Set.of("viewer", "admin", "of-old"), null));
        List<Held> held =
                Objects.requireNonNull(
                                people.endpoint
                                        .roles(ReadSide.auditor(ORG), "grace", new When(null, null))
                                        .getBody())
                        .roles();
        assertThat(held).extracting(Held::name).containsExactly("admin", "viewer");
        assertThat(held)
                .extracting(Held::assigned_at)
                .containsExactly(InMemoryHistory.BEGIN.plusSeconds(1), InMemoryHistory.BEGIN);
        assertThat(held).allMatch(role -> "ALICE".equals(role.assigned_by()));
    }

    @Test
    void attributes_of_another_time_cannot_be_read_once_their_key_is_destroyed() {
        people.append(team("red"));
        String then = "pos:" + people.side.history.head();
        people.append(team("blue"));
        assertThat(attributes(then)).isEqualTo(Map.of("team", "red"));
        assertThat(attributes(null)).isEqualTo(Map.of("team", "blue"));
        people.seals.destroy("grace");
        assertThat(attributes(then)).isEmpty();
        assertThat(attributes(null)).isEmpty();
    }

    @Test
    void who_is_deleted_says_so_and_who_is_erased_was_there_before() {
        String before = "pos:" + people.side.history.head();
        people.append(new UserDeleted(GRACE));
        PersonView deleted = Objects.requireNonNull(one(null).getBody());
        assertThat(deleted.user().status()).isEqualTo("deleted");
        assertThat(deleted.user().username()).isEqualTo("Grace");
        assertThat(deleted.idp().linked()).isFalse();
        assertThat(people.people.on(new FindUser(GRACE, people.side.history.head())))
                .as("the write side changes nobody who is deleted")
                .isEmpty();
        people.append(new UserErased(GRACE));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> one(null))
                .satisfies(it -> assertThat(it.refusal().code()).isEqualTo("not-found"));
        assertThat(one(before).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void the_write_side_is_answered_with_the_person_once_they_are_visible() {
        people.append(
                new ServiceAccountRegistered(
                        new UserId("robot-1"), "robot", Set.of("viewer"), Set.of()));
        long head = people.side.history.head();
        assertThat(people.people.on(new FindUser(GRACE, head)))
                .hasValueSatisfying(user -> assertThat(user.roles()).containsExactly("viewer"));
        assertThat(people.people.on(new FindUser(new UserId("robot-1"), head))).isEmpty();
    }

    private UserAttributesChanged team(String color) {
        String json = "{\"team\":\"%s\"}".formatted(color);
        return new UserAttributesChanged(GRACE, people.seals.seal("grace", json));
    }

    private Map<String, String> attributes(@Nullable String at) {
        return Objects.requireNonNull(one(at).getBody()).attributes();
    }

    private ResponseEntity<PersonView> one(@Nullable String at) {
        return people.endpoint.one(ReadSide.auditor(ORG), "grace", new When(at, null));
    }
}
