package com.opscenter.organizations.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.views.RowJson;
import org.junit.jupiter.api.Test;

class OrganizationRowTest {

    @Test
    void a_row_of_an_older_version_is_read_as_far_as_it_goes() {
        String before = "{\"id\":\"acme\",\"name\":\"Acme\",\"kind\":\"team\"}";
        OrganizationRow row = RowJson.read(before, OrganizationRow.class);
        assertThat(row.name()).isEqualTo("Acme");
        assertThat(row.status()).isEqualTo("active");
        assertThat(row.members()).isZero();
        assertThat(row.machines()).isEmpty();
        assertThat(row.settings()).isEmpty();
        assertThat(row.pending()).isEmpty();
    }
}
