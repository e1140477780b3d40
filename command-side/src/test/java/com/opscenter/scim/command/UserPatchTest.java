package com.opscenter.scim.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Requests as directories send them.
class UserPatchTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADA =
            """
            {"userName":"ada","externalId":"e1","active":true,
             "name":{"givenName":"Ada","familyName":"Byron"},
             "emails":[{"value":"ada@example.com","type":"work","primary":true}],
             "roles":[{"value":"viewer","primary":true}]}
            """;

    @Test
    void entra_switches_somebody_off_with_a_capital_and_a_text() {
        assertThat(after("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}").active())
                .isFalse();
    }

    @Test
    void entra_changes_the_address_for_work() {
        WantedUser after =
                after(
                        """
                        {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"a.b@example.com"}
                        """);
        assertThat(after.email()).isEqualTo("a.b@example.com");
    }

    @Test
    void entra_names_paths_in_an_object_without_one() {
        WantedUser after =
                after(
                        """
                        {"op":"replace","value":{"name.givenName":"Augusta","displayName":"Countess",
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department":"Engines",
                         "emails[type eq \\"work\\"].value":"c@example.com","favoriteColor":"red"}}
                        """);
        assertThat(after.firstName()).isEqualTo("Augusta");
        assertThat(after.lastName()).isEqualTo("Byron");
        assertThat(after.email()).isEqualTo("c@example.com");
        assertThat(after.noted())
                .containsEntry("displayName", "Countess")
                .containsEntry("department", "Engines")
                .hasSize(2);
    }

    @Test
    void entra_gives_the_one_role() {
        assertThat(
                        after(
                                        """
                                        {"op":"Add","path":"roles[primary eq \\"True\\"].value","value":"operator"}
                                        """)
                                .roles())
                .containsExactly("operator");
    }

    @Test
    void capitals_make_no_second_member() {
        assertThat(
                        after(
                                        """
                                        {"op":"Replace","path":"emails[type eq \\"work\\"].Value","value":"b@example.com"},
                                        {"op":"Replace","path":"emails[type eq \\"work\\"]","value":{"VALUE":"c@example.com"}}
                                        """)
                                .email())
                .isEqualTo("c@example.com");
    }

    @Test
    void what_is_replaced_by_nothing_must_say_so() {
        assertThat(
                        after("{\"op\":\"replace\",\"path\":\"externalId\",\"value\":null}")
                                .externalId())
                .isNull();
        assertThatThrownBy(() -> after("{\"op\":\"replace\",\"path\":\"externalId\"}"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void an_object_has_only_so_many_members() {
        StringBuilder many = new StringBuilder("\"a\":1");
        for (int i = 0; i < 200; i++) {
            many.append(",\"m").append(i).append("\":1");
        }
        assertThatThrownBy(() ->
                        after("{\"op\":\"add\",\"path\":\"name\",\"value\":{%s}}".formatted(many)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal().code()).isEqualTo("too-many-values"));
    }

    @Test
    void okta_switches_somebody_off_by_an_object() {
        WantedUser after = after("{\"op\":\"replace\",\"value\":{\"active\":false}}");
        assertThat(after.active()).isFalse();
        assertThat(after.firstName()).isEqualTo("Ada");
    }

    @Test
    void jumpcloud_merges_names_and_extensions() {
        WantedUser after =
                after(
                        """
                        {"op":"replace","value":{"name":{"familyName":"King"},
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                           {"employeeNumber":"7","manager":{"value":"42"}}}}
                        """);
        assertThat(after.firstName()).isEqualTo("Ada");
        assertThat(after.lastName()).isEqualTo("King");
        assertThat(after.noted())
                .containsEntry("employeeNumber", "7")
                .containsEntry("manager", "42");
    }

    @Test
    void what_is_removed_is_gone() {
        WantedUser after =
                after(
                        """
                        {"op":"remove","path":"externalId"},{"op":"remove","path":"name.familyName"},
                        {"op":"remove","path":"roles[value eq \\"viewer\\"]"}
                        """);
        assertThat(after.externalId()).isNull();
        assertThat(after.lastName()).isNull();
        assertThat(after.roles()).isEmpty();
    }

    @Test
    void another_primary_address_takes_the_place_of_the_first() {
        WantedUser after =
                after(
                        """
                        {"op":"add","path":"emails","value":[{"value":"k@example.com","primary":true}]}
                        """);
        assertThat(after.email()).isEqualTo("k@example.com");
    }

    @Test
    void roles_are_added_to_those_there_are() {
        assertThat(
                        after(
                                        "{\"op\":\"add\",\"path\":\"roles\",\"value\":[\"operator\",\"viewer\"]}")
                                .roles())
                .containsExactlyInAnyOrder("viewer", "operator");
    }

    @Test
    void what_cannot_be_done_is_refused_by_its_kind() {
        refuses("no-target", "{\"op\":\"remove\"}");
        refuses(
                "no-target",
                "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"a\"}");
        refuses("invalid-path", "{\"op\":\"add\",\"path\":\"color\",\"value\":\"red\"}");
        refuses("invalid-path", "{\"op\":\"add\",\"path\":\"name.nick\",\"value\":\"red\"}");
        refuses("invalid-path", "{\"op\":\"add\",\"path\":\"name[\",\"value\":\"red\"}");
        refuses("attribute-immutable", "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"1\"}");
        refuses(
                "attribute-immutable",
                "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"1\"}");
        refuses("malformed-request", "{\"op\":\"move\",\"path\":\"title\",\"value\":\"1\"}");
        refuses(
                "validation-failed",
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"maybe\"}");
        refuses("validation-failed", "{\"op\":\"replace\",\"path\":\"emails\",\"value\":[]}");
        refuses("validation-failed", "{\"op\":\"add\",\"value\":7}");
    }

    @Test
    void whatever_is_sent_is_applied_or_refused() {
        Random random = new Random(11);
        List<String> values =
                List.of(
                        "null",
                        "7",
                        "\"x\"",
                        "[]",
                        "{}",
                        "[7]",
                        "[{}]",
                        "true",
                        "{\"value\":{}}",
                        "[[]]");
        List<String> paths =
                List.of(
                        "emails",
                        "roles",
                        "name",
                        "name.givenName",
                        "active",
                        "title",
                        "emails.value",
                        "roles[value eq \\\"viewer\\\"]",
                        "emails[type eq \\\"work\\\"].value",
                        Urn.ENTERPRISE,
                        Urn.ENTERPRISE + ":manager",
                        "phoneNumbers",
                        "emails[x eq 1]");
        for (int i = 0; i < 5_000; i++) {
            String operation =
                    "{\"op\":\"%s\",\"path\":\"%s\",\"value\":%s}"
                            .formatted(
                                    List.of("add", "replace", "remove").get(random.nextInt(3)),
                                    paths.get(random.nextInt(paths.size())),
                                    values.get(random.nextInt(values.size())));
            try {
                after(operation);
            } catch (RefusedException refused) {
                assertThat(refused.refusal().code()).as(operation).isNotEqualTo("internal-error");
            }
        }
    }

    private static void refuses(String code, String operations) {
        assertThatThrownBy(() -> after(operations))
                .as(operations)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static WantedUser after(String operations) {
        ObjectNode user = (ObjectNode) JSON.readTree(ADA);
        UserPatch.apply(
                PatchOperation.of(
                        JSON.readTree(
                                "{\"schemas\":[\"%s\"],\"Operations\":[%s]}"
                                        .formatted(Urn.PATCH, operations))),
                user);
        return WantedUser.of(user);
    }
}
