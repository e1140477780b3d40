package com.opscenter.adapters.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.identity.api.Arrivals.Arrival;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.api.provider.ProviderException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who of the realm becomes known here without having signed in.
class RealmPeopleTest {

    private static final String PAGE = "GET /users?briefRepresentation=false&first=%d&max=100";

    private final KnownHere here = new KnownHere();
    private final KeycloakWorld world = new KeycloakWorld();

    RealmPeopleTest() throws IOException {}

    @BeforeEach
    void roles() {
        for (int number = 0; number < 130; number++) {
            String path = "GET /users/%s/role-mappings/realm/composite".formatted(id(number));
            world.peer.says(path, 200, "[]");
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String id(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    private static UserId user(int number) {
        return new UserId(id(number));
    }

    private static String person(int number, String more) {
        return """
        {"id":"%s","username":"p%2$d","email":"p%2$d@example.com","enabled":true%3$s}
        """
                .formatted(id(number), number, more);
    }

    private static String people(int from, int to) {
        List<String> all = IntStream.range(from, to).mapToObj(n -> person(n, "")).toList();
        return all.toString();
    }

    private RealmPeople.Found takeIn() throws ProviderException {
        return world.people(here).takeIn();
    }

    @Test
    void all_pages_are_looked_through() throws Exception {
        world.peer.says(PAGE.formatted(0), 200, people(0, 100));
        world.peer.says(PAGE.formatted(100), 200, people(100, 117));
        assertThat(takeIn()).isEqualTo(new RealmPeople.Found(117, 0));
        assertThat(here.arrived()).hasSize(117);
        assertThat(takeIn()).isEqualTo(new RealmPeople.Found(0, 0));
    }

    @Test
    void they_come_with_their_names_and_the_roles_of_their_tokens() throws Exception {
        world.peer.says(PAGE.formatted(0), 200, people(1, 3));
        String granted = "GET /users/%s/role-mappings/realm/composite".formatted(id(2));
        world.peer.instead(
                granted, KeycloakWorld.roles("operator", "default-roles-ops", "of-another"));
        takeIn();
        Arrival first = Objects.requireNonNull(here.arrived().get(user(1)));
        assertThat(first.roles()).containsExactly("viewer");
        assertThat(first.profile().email()).isEqualTo("p1@example.com");
        assertThat(first.issuer()).isEqualTo(world.peer.properties().issuer());
        assertThat(Objects.requireNonNull(here.arrived().get(user(2))).roles())
                .containsExactly("operator");
    }

    @Test
    void who_is_known_or_was_deleted_or_made_by_us_or_disabled_or_has_no_address_is_left_alone()
            throws Exception {
        here.knows(user(1), UserStatus.ENABLED).knows(user(2), UserStatus.DELETED);
        String made = person(3, ",\"attributes\":{\"ops_command_id\":[\"c-3\"]}");
        String disabled = person(4, "").replace("true", "false");
        String unwritten = person(5, "").replace("p5@example.com", "");
        world.peer.says(
                PAGE.formatted(0),
                200,
                List.of(person(1, ""), person(2, ""), made, disabled, unwritten).toString());
        assertThat(takeIn()).isEqualTo(new RealmPeople.Found(0, 0));
    }

    @Test
    void an_address_that_somebody_else_has_keeps_nobody_else_out() throws Exception {
        here.knowsAddress("p1@example.com");
        world.peer.says(PAGE.formatted(0), 200, people(1, 3));
        assertThat(takeIn()).isEqualTo(new RealmPeople.Found(1, 1));
        assertThat(here.arrived()).containsOnlyKeys(user(2));
    }

    @Test
    void whoever_is_only_looked_up_elsewhere_is_not_known_by_an_id_that_no_token_shows()
            throws Exception {
        String federated = person(1, "").replace(id(1), "f:directory:ada");
        world.peer.says(PAGE.formatted(0), 200, List.of(federated, person(2, "")).toString());
        assertThat(takeIn()).isEqualTo(new RealmPeople.Found(1, 1));
        assertThat(here.arrived()).containsOnlyKeys(user(2));
    }

    @Test
    void what_cannot_be_read_to_its_end_is_told() {
        world.peer.says(PAGE.formatted(0), 200, people(0, 100));
        world.peer.says(PAGE.formatted(100), 503, "");
        assertThatThrownBy(this::takeIn).isInstanceOf(ProviderException.Unavailable.class);
        assertThat(here.arrived()).hasSize(100);
    }
}
