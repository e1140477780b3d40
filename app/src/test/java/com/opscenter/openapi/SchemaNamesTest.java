package com.opscenter.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessHandle.Info;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    private final SchemaNames names = new SchemaNames();

    static final class SchemaNamesEndpoint {

        record Body() {}
    }

    @Test
    void a_nested_record_bears_the_name_of_its_owner() {
        assertThat(names.getNameOfClass(SchemaNamesEndpoint.Body.class))
                .isEqualTo("SchemaNamesBody");
        assertThat(names.getNameOfClass(Info.class)).isEqualTo("ProcessHandleInfo");
        assertThat(names.classOf("ProcessHandleInfo")).isEqualTo(Optional.of(Info.class));
    }

    @Test
    void no_two_bear_the_same_name() {
        names.getNameOfClass(java.util.Date.class);
        names.getNameOfClass(java.util.Date.class);
        assertThatThrownBy(() -> names.getNameOfClass(java.sql.Date.class))
                .hasMessageContainingAll("java.util.Date", "java.sql.Date", "rename one");
    }
}
