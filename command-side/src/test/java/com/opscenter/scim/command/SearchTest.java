package com.opscenter.scim.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.provisioning.FindProvisionedPeople;
import com.opscenter.organizations.api.FindProvisionedTeams;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SearchTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void people_are_found_by_what_equals() {
        assertThat(
                        people(
                                "userName eq \"Ada\" and emails[type eq \"work\"].value eq \"a@b.c\" and active"
                                        + " eq \"True\""))
                .contains(new FindProvisionedPeople(null, "Ada", "a@b.c", null, true, 0, 100));
        assertThat(people("emails[value eq \"a@b.c\"]"))
                .contains(new FindProvisionedPeople(null, null, "a@b.c", null, null, 0, 100));
    }

    @Test
    void what_contradicts_itself_finds_nobody() {
        assertThat(people("userName eq \"a\" and userName eq \"b\"")).isEmpty();
        assertThat(people("userName eq \"a\" and userName eq \"A\"")).isPresent();
        assertThat(people("externalId eq \"a\" and externalId eq \"A\"")).isEmpty();
        assertThat(people("emails[type eq \"home\"].value eq \"a@b.c\"")).isEmpty();
    }

    @Test
    void what_no_index_answers_is_refused() {
        refuses("invalid-filter", "name.givenName eq \"Ada\"");
        refuses("invalid-filter", Urn.ENTERPRISE + ":department eq \"X\"");
        refuses("invalid-filter", "active eq \"maybe\"");
        refuses("sensitive-filter", "password eq \"x\"");
    }

    @Test
    void groups_are_found_by_their_members_either_way() {
        var wanted = new FindProvisionedTeams(null, null, null, "u1", 0, 100, true);
        assertThat(teams("members eq \"u1\"")).contains(wanted);
        assertThat(teams("members.value eq \"u1\"")).contains(wanted);
        assertThat(teams("members[value eq \"u1\"]")).contains(wanted);
    }

    @Test
    void a_page_is_brought_into_bounds() {
        Asked asked = Asked.of(null, "-3", "9999", Selection.ALL);
        assertThat(asked.start()).isEqualTo(1);
        assertThat(asked.count()).isEqualTo(200);
        assertThat(Asked.of(null, null, "-1", Selection.ALL).count()).isZero();
        Asked far = Asked.of(null, "99999999999", "99999999999", Selection.ALL);
        assertThat(far.count()).isEqualTo(Asked.MOST);
        assertThat(far.start()).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Asked.of(null, "x", null, Selection.ALL))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void only_wanted_attributes_are_shown_and_the_id_always() {
        assertThat(selected("userName,name.givenName", null))
                .isEqualTo(
                        JSON.readTree(
                                "{\"id\":\"1\",\"userName\":\"ada\",\"name\":{\"givenName\":\"Ada\"}}"));
        assertThat(selected(null, "NAME, emails.type"))
                .isEqualTo(
                        JSON.readTree(
                                "{\"id\":\"1\",\"userName\":\"ada\",\"emails\":[{\"value\":\"a@b.c\"}]}"));
        assertThat(Selection.of(null, "members").wants("members")).isFalse();
        assertThat(Selection.of("members.value", null).wants("members")).isTrue();
    }

    private static ObjectNode selected(@Nullable String only, @Nullable String without) {
        ObjectNode user =
                (ObjectNode)
                        JSON.readTree(
                                """
                                {"id":"1","userName":"ada","name":{"givenName":"Ada","familyName":"B"},
                                 "emails":[{"value":"a@b.c","type":"work"}]}
                                """);
        return Selection.of(only, without).of(user);
    }

    private static void refuses(String code, String filter) {
        assertThatThrownBy(() -> people(filter))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static Optional<FindProvisionedPeople> people(String filter) {
        return UserSearch.of(Asked.of(filter, null, null, Selection.ALL));
    }

    private static Optional<FindProvisionedTeams> teams(String filter) {
        return GroupSearch.of(Asked.of(filter, null, null, Selection.ALL));
    }
}
