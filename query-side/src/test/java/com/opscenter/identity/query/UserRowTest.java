package com.opscenter.identity.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserStatus;
import com.opscenter.organizations.api.SystemOrganization;
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

    @Test
    void a_row_from_before_people_were_administered_is_that_of_somebody_who_may_come() {
        String before =
                """
                {"id":"ada","issuer":"embedded","roles":["viewer"],"permissions":[]}
                """;
        UserRow row = RowJson.read(before, UserRow.class);
        assertThat(row.standing().status()).isEqualTo(UserStatus.ENABLED);
        assertThat(row.primaryOrg()).isEqualTo(SystemOrganization.ID);
        assertThat(row.remarks().tags()).isEmpty();
    }
}
