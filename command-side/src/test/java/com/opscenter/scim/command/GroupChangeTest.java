package com.opscenter.scim.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.ProvisioningCommand.ChangeTeam;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Requests as directories send them.
class GroupChangeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void entra_adds_and_removes_members() {
        GroupChange change =
                patch(
                        """
                        {"op":"Add","path":"members","value":[{"value":"a"},{"value":"b"}]},
                        {"op":"Remove","path":"members[value eq \\"c\\"]"},
                        {"op":"Remove","path":"members","value":[{"value":"d"}]}
                        """);
        assertThat(change.joining()).containsExactly("a", "b");
        ChangeTeam command = change.command("org", List.of());
        assertThat(command.leaving()).containsExactlyInAnyOrder(new UserId("c"), new UserId("d"));
        assertThat(command.othersLeave()).isFalse();
        assertThat(command.name()).isNull();
    }

    @Test
    void okta_renames_by_an_object_that_repeats_the_id() {
        GroupChange change =
                patch("{\"op\":\"replace\",\"value\":{\"id\":\"g1\",\"displayName\":\"Engines\"}}");
        assertThat(change.command("g1", List.of()).name()).isEqualTo("Engines");
    }

    @Test
    void who_replaces_all_members_lets_all_others_go() {
        ChangeTeam command =
                patch("{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"a\"}]}")
                        .command("g1", List.of());
        assertThat(command.othersLeave()).isTrue();
        assertThat(command.leaving()).isEmpty();
    }

    @Test
    void the_last_word_about_somebody_counts() {
        GroupChange change =
                patch(
                        """
                        {"op":"add","path":"members","value":[{"value":"a"}]},
                        {"op":"remove","path":"members[value eq \\"a\\"]"},
                        {"op":"remove","path":"members[value eq \\"b\\"]"},
                        {"op":"add","path":"members","value":{"value":"b"}}
                        """);
        assertThat(change.joining()).containsExactly("b");
        assertThat(change.command("g1", List.of()).leaving()).containsExactly(new UserId("a"));
    }

    @Test
    void what_cannot_be_done_is_refused_by_its_kind() {
        refuses("attribute-immutable", "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"1\"}");
        refuses("invalid-path", "{\"op\":\"replace\",\"path\":\"color\",\"value\":\"1\"}");
        refuses(
                "invalid-path",
                "{\"op\":\"add\",\"path\":\"members[value eq \\\"a\\\"]\",\"value\":\"1\"}");
        refuses("validation-failed", "{\"op\":\"remove\",\"path\":\"displayName\"}");
        refuses(
                "validation-failed",
                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"a\",\"type\":\"Group\"}]}");
        String many =
                IntStream.rangeClosed(0, GroupChange.MOST)
                        .mapToObj("{\"value\":\"%d\"}"::formatted)
                        .collect(Collectors.joining(","));
        refuses(
                "too-many-values",
                "{\"op\":\"add\",\"path\":\"members\",\"value\":[" + many + "]}");
    }

    private static void refuses(String code, String operations) {
        assertThatThrownBy(() -> patch(operations))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static GroupChange patch(String operations) {
        return GroupChange.of(
                PatchOperation.of(
                        JSON.readTree(
                                "{\"schemas\":[\"%s\"],\"Operations\":[%s]}"
                                        .formatted(Urn.PATCH, operations))));
    }
}
