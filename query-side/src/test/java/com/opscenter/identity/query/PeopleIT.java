package com.opscenter.identity.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import com.opscenter.views.ReadSide;
import com.opscenter.views.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is remembered of somebody is given up when their row moves, and only then.
class PeopleIT {

    private static final UserId ROBOT = new UserId("robot-1");
    private static final UserId CRAWLER = new UserId("crawler-1");

    private final UsersProjection projection = new UsersProjection();
    private final ReadSide side = new ReadSide(projection);
    private final People people =
            new People(
                    projection,
                    side.reads,
                    new Profiles(new PlainSeals()),
                    side.projecting.positions(),
                    new NoKeys());

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void a_change_is_seen_by_id_and_by_client_id() {
        register(ROBOT, "robot");
        assertThat(roles(people.serviceAccount("robot"))).containsExactly("viewer");
        change(ROBOT);
        people.advanced(advance(ROBOT));
        assertThat(roles(people.member(ROBOT))).containsExactly("auditor");
        assertThat(roles(people.serviceAccount("robot"))).containsExactly("auditor");
    }

    @Test
    void a_change_of_one_leaves_the_others_remembered() {
        register(ROBOT, "robot");
        register(CRAWLER, "crawler");
        people.member(ROBOT);
        people.member(CRAWLER);
        change(ROBOT);
        change(CRAWLER);
        people.advanced(advance(CRAWLER));
        assertThat(roles(people.member(CRAWLER))).containsExactly("auditor");
        assertThat(roles(people.member(ROBOT))).containsExactly("viewer");
    }

    @Test
    void rows_that_were_folded_anew_are_read_anew() {
        register(ROBOT, "robot");
        people.member(ROBOT);
        change(ROBOT);
        people.refolded("organizations");
        assertThat(roles(people.member(ROBOT))).containsExactly("viewer");
        people.refolded("identity");
        assertThat(roles(people.member(ROBOT))).containsExactly("auditor");
    }

    @Test
    void a_client_that_was_not_there_is_found_once_it_is() {
        assertThat(people.serviceAccount("robot")).isEmpty();
        register(ROBOT, "robot");
        people.advanced(advance(ROBOT));
        assertThat(people.serviceAccount("robot")).map(Member::id).contains(ROBOT);
    }

    @Test
    void nobody_is_said_to_have_a_name_or_not_while_not_everybody_is_filed() {
        register(ROBOT, "robot");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> people.named("robot"))
                .satisfies(it -> assertThat(it.refusal().code()).isEqualTo("projection-behind"));
        Sql.on(side.projecting.database().owner())
                .execute("INSERT INTO read_model.identity_person_reached VALUES (1, 1)");
        assertThat(people.named("robot")).isEmpty();
    }

    @Test
    void somebody_is_found_by_their_address_until_they_are_deleted() {
        DSLContext db = Sql.on(side.projecting.database().owner());
        db.execute("INSERT INTO read_model.identity_person_reached VALUES (1, 1)");
        db.execute(
                """
                INSERT INTO read_model.identity_person (user_id, org_id, machine, mail, words,
                  tier, status, email_verified, byok, roles, tags, orgs, created_at)
                VALUES ('ada', gen_random_uuid(), false, 'ada@example.com', '',
                  'trial', 'enabled', true, false, '{}', '{}', '{}', now())
                """);
        assertThat(people.writtenAt("Ada@Example.com")).contains(new UserId("ada"));
        assertThat(people.writtenAt("ada@example.org")).isEmpty();
        db.execute("UPDATE read_model.identity_person SET status = 'deleted'");
        assertThat(people.writtenAt("ada@example.com")).isEmpty();
    }

    private void register(UserId id, String client) {
        side.history.append(new ServiceAccountRegistered(id, client, Set.of("viewer"), Set.of()));
        side.projecting.settle();
    }

    private void change(UserId id) {
        side.history.append(new RolesChanged(id, Set.of("auditor"), Set.of("viewer")));
        side.projecting.settle();
    }

    private Advance advance(UserId... moved) {
        long head = side.history.head();
        List<Change> changes =
                Arrays.stream(moved)
                        .map(id ->
                                new Change(
                                        "user/" + id.value(),
                                        ORG,
                                        null,
                                        head,
                                        InMemoryHistory.BEGIN))
                        .toList();
        return new Advance(projection.name(), projection.feature(), head - 1, head, changes);
    }

    private static Set<String> roles(Optional<Member> member) {
        return member.orElseThrow().roles();
    }

    private static final class NoKeys implements ApiKeys {

        @Override
        public Optional<KnownApiKey> remembered(String keyId) {
            return Optional.empty();
        }

        @Override
        public Optional<KnownApiKey> find(String keyId) {
            return Optional.empty();
        }
    }
}
