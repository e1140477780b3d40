package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who looks after people by a role of one's own, of whatever level, gives nobody a role
/// that may more than they do: not themselves either, and not one that is there from the start.
class HelpdeskIT {

    private static final String BULK = OwnPeople.USERS + "/bulk/";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final OwnRoles roles = new OwnRoles(product);
    private final String helpdesk = OwnRoles.name();
    private String me = "";
    private Rest rest = product.robot();

    @BeforeEach
    void begin() {
        String looksAfterPeople = "\"users\":[\"read\",\"write\"]";
        product.robot()
                .post(OwnRoles.ROLES, OwnRoles.body(helpdesk, 2, "platform", looksAfterPeople))
                .is(201);
        String name = OwnPeople.name();
        me = people.create(name, helpdesk);
        rest = people.signIn(name).rest();
    }

    @AfterEach
    void end() {
        assertThat(
                        product.robot()
                                .get(OwnPeople.one(me) + "/roles")
                                .body()
                                .path("roles")
                                .valueStream()
                                .map(one -> one.path("name").asString()))
                .containsExactly(helpdesk);
        roles.discard(helpdesk, me);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "operator", "developer"})
    void no_role_of_the_house_is_taken(String role) {
        String oneself = OwnPeople.one(me);
        refused(rest.post(oneself + "/roles/assign", "{\"role\":\"%s\"}".formatted(role)));
        refused(rest.put(oneself, "{\"roles\":[\"%s\",\"%s\"]}".formatted(helpdesk, role)));
        String somebody =
                "{\"email\":\"%s@example.com\",\"role\":\"%s\"}".formatted(OwnPeople.name(), role);
        refused(rest.post(OwnPeople.USERS, somebody));
        String many = "{\"user_ids\":[\"%s\"],\"role\":\"%s\"}".formatted(me, role);
        failed(rest.post(BULK + "assign-roles", many));
        failed(rest.post(BULK + "import", "{\"users\":[%s]}".formatted(somebody)));
    }

    @Test
    void somebody_new_begins_as_everybody_does() {
        String somebody = "{\"email\":\"%s@example.com\"}".formatted(OwnPeople.name());
        rest.post(OwnPeople.USERS, somebody).is(201);
        List<String> given =
                rest.get(OwnPeople.USERS + "/roles/available")
                        .is(200)
                        .body()
                        .path("roles")
                        .valueStream()
                        .map(one -> one.path("name").asString())
                        .toList();
        assertThat(given).contains("viewer", helpdesk).doesNotContain("moderator", "developer");
    }

    private static void refused(Answer answer) {
        answer.isProblem(403, "role-too-strong");
    }

    private static void failed(Answer answer) {
        assertThat(answer.is(200).text("/failed/0/code")).isEqualTo("role-too-strong");
    }
}
