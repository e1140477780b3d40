package com.opscenter.vocabulary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NodeRoleTest {

    @Test
    void a_process_that_names_no_roles_has_all() {
        assertThat(NodeRole.parse("")).containsExactly(NodeRole.values());
        assertThat(NodeRole.parse(" , ")).containsExactly(NodeRole.values());
    }

    @Test
    void it_has_those_it_names_and_no_others() {
        assertThat(NodeRole.parse("web, reactions"))
                .containsExactly(NodeRole.WEB, NodeRole.REACTIONS);
        assertThat(NodeRole.ADAPTERS.isIn("web,reactions")).isFalse();
    }

    @Test
    void an_unknown_word_is_refused_with_the_words_there_are() {
        assertThatThrownBy(() -> NodeRole.parse("web,adaptors"))
                .hasMessage(
                        "opscenter.roles knows no \"adaptors\": its words are web, adapters,"
                                + " projections, reactions.");
    }
}
