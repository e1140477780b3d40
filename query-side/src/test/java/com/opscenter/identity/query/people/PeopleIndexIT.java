package com.opscenter.identity.query.people;

import static com.opscenter.identity.query.people.PeopleSide.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.PlainSeals;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.vault.api.Sealed;
import com.opscenter.views.Sql;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people are searched in follows the views, whatever happens in between.
class PeopleIndexIT {

    private static final UserId GRACE = new UserId("grace");
    private static final Duration SOON = Duration.ofMillis(200);
    private static final HashedNames NAMES = new HashedNames("u", "e");

    private final PeopleSide people = new PeopleSide();
    private final DSLContext db = Sql.on(people.side.projecting.database().owner());

    @BeforeEach
    void register() {
        people.append(
                people.registered("grace", "Grace", "Grace", "viewer"),
                people.registered("heidi", "heidi", "Heidi", "viewer"));
    }

    @AfterEach
    void end() {
        people.close();
    }

    @Test
    void somebody_is_found_by_the_name_they_have_now() {
        assertThat(words("grace")).isEqualTo("grace\ngrace@example.com\ngrace hopper");
        people.append(
                new UserProfileChanged(GRACE, people.profile("grace", "amazing", "Grace"), NAMES));
        assertThat(handles()).containsExactly("amazing", "heidi");
        assertThat(words("grace")).startsWith("amazing\namazing@example.com");
    }

    @Test
    void who_joins_leaves_or_comes_in_is_known_soon() {
        people.append(new MemberJoined(ACME, GRACE, "member", "added", false));
        assertThat(value("orgs", "grace")).isEqualTo("{" + ACME + "}");
        people.append(
                new MemberLeft(ACME, GRACE, "member"),
                new SessionOpened(GRACE, "s-1", "embedded", null));
        assertThat(value("orgs", "grace")).isEqualTo("{}");
        assertThat(value("last_login", "grace")).startsWith("2026-11-21");
        assertThat(value("last_login", "heidi")).isEqualTo("null");
    }

    @Test
    void who_is_deleted_stays_as_such_and_nothing_is_left_of_who_is_erased() {
        people.append(new UserDeleted(GRACE));
        assertThat(handles()).containsExactly("grace", "heidi");
        assertThat(value("status", "grace")).isEqualTo("deleted");
        people.seals.destroy("grace");
        people.append(new UserErased(GRACE));
        assertThat(handles()).containsExactly("heidi");
    }

    @Test
    void it_is_known_whether_everybody_is_filed() {
        people.side.projecting.settle();
        assertThat(people.filing.await(Duration.ofSeconds(10))).isTrue();
        people.filing.stop();
        people.side.history.append(new UserSuspended(GRACE));
        people.side.projecting.settle();
        assertThat(people.filing.await(SOON)).isFalse();
    }

    @Test
    void a_node_that_files_nothing_knows_whether_others_did() {
        PeopleFiling looking =
                new PeopleFiling(people.index, people.side.projecting.positions(), "web");
        people.side.projecting.tell(looking);
        looking.start();
        assertThat(looking.await(Duration.ofSeconds(10))).isTrue();
        people.filing.stop();
        people.side.history.append(new UserSuspended(GRACE));
        people.side.projecting.settle();
        assertThat(looking.await(SOON)).as("told, and not filed by anybody").isFalse();
        PeopleFiling later =
                new PeopleFiling(people.index, people.side.projecting.positions(), "web");
        assertThat(later.await(SOON)).as("was there before it was told anything").isFalse();
        people.restart();
        assertThat(looking.await(Duration.ofSeconds(10))).isTrue();
        execute("UPDATE read_model.identity_person_reached SET position = 0");
        assertThat(looking.await(SOON)).as("made anew").isFalse();
    }

    @Test
    void rows_of_a_newer_version_are_left_to_it() {
        execute("UPDATE read_model.identity_person_reached SET version = 99, position = 0");
        people.append(new UserSuspended(GRACE));
        people.filing.refolded("identity");
        people.settle();
        assertThat(value("status", "grace")).isEqualTo("enabled");
        assertThat(people.index.reached()).isZero();
    }

    @Test
    void what_happened_while_nobody_filed_is_filed_later() {
        people.filing.stop();
        people.side.history.append(new UserSuspended(GRACE));
        people.side.history.append(people.registered("ivan", "ivan", "Ivan", "viewer"));
        people.side.projecting.settle();
        people.restart();
        people.settle();
        assertThat(handles()).containsExactly("grace", "heidi", "ivan");
        assertThat(value("status", "grace")).isEqualTo("suspended");
    }

    @Test
    void rows_made_in_another_way_are_made_anew() {
        people.filing.stop();
        people.settle();
        execute(
                "UPDATE read_model.identity_person SET words = 'of old', user_id = 'nobody'"
                        + " WHERE user_id = 'grace'");
        execute("UPDATE read_model.identity_person_reached SET version = 0");
        people.restart();
        people.settle();
        assertThat(words("grace")).startsWith("grace\n");
        assertThat(handles()).containsExactly("grace", "heidi");
    }

    @Test
    void views_that_were_folded_anew_are_filed_anew() {
        execute("UPDATE read_model.identity_person SET status = 'disabled'");
        people.filing.refolded("power");
        people.settle();
        assertThat(value("status", "grace")).isEqualTo("disabled");
        people.filing.refolded("identity");
        people.settle();
        assertThat(value("status", "grace")).isEqualTo("enabled");
    }

    @Test
    void one_that_cannot_be_read_keeps_nobody_else_from_being_found() {
        people.append(
                people.registered(
                        "mallory", new Sealed("mallory", PlainSeals.DAMAGED), Set.of("viewer")),
                people.registered("null", "nu\\u0000l", "Nu\\u0000l", "viewer"),
                people.registered("ivan", "ivan", "Ivan", "viewer"));
        assertThat(handles()).containsExactly("grace", "heidi", "ivan", "nul", "null");
        assertThat(value("handle", "mallory")).isEqualTo("null");
    }

    @Test
    void one_whose_names_cannot_be_filed_is_there_without_them() {
        String longerThanAnIndexBears =
                Stream.generate(UUID::randomUUID)
                        .limit(300)
                        .map(UUID::toString)
                        .collect(Collectors.joining());
        people.append(
                people.registered("long", longerThanAnIndexBears, "Long", "viewer"),
                people.registered("ivan", "ivan", "Ivan", "viewer"));
        assertThat(handles()).containsExactly("grace", "heidi", "ivan", "null");
        assertThat(value("handle", "long")).isEqualTo("null");
        assertThat(value("status", "long")).isEqualTo("enabled");
    }

    @Test
    void service_accounts_stand_there_by_their_client_id() {
        people.append(
                new ServiceAccountRegistered(
                        new UserId("robot-1"), "Robot", Set.of("viewer"), Set.of()));
        assertThat(value("handle", "robot-1")).isEqualTo("robot");
        assertThat(value("machine", "robot-1")).isEqualTo("true");
    }

    private List<String> handles() {
        return db.fetch("SELECT handle::text FROM read_model.identity_person ORDER BY handle")
                .map(row -> String.valueOf(row.get(0)));
    }

    private String words(String id) {
        return value("words", id);
    }

    private String value(String column, String id) {
        return String.valueOf(
                db.fetchSingle(
                                "SELECT "
                                        + column
                                        + "::text FROM read_model.identity_person"
                                        + " WHERE user_id = ?",
                                id)
                        .get(0));
    }

    private void execute(String sql) {
        ReadDatabase.run(people.side.projecting.database().owner(), sql);
    }
}
