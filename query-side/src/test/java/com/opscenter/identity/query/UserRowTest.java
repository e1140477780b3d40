package com.opscenter.identity.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.views.RowJson;
import org.junit.jupiter.api.Test;

class UserRowTest {

    @Test
    void a_row_of_an_older_version_names_its_roles_as_they_are_called_now() {
        String before =
                """
                {"id":"ada","issuer":"embedded","roles":["ADMIN","OPERATOR"],"permissions":[]}
                """;
        assertThat(RowJson.read(before, UserRow.class).roles())
                .containsExactlyInAnyOrder("admin", "operator");
    }
}
