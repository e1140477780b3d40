package com.opscenter.vault.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.vault.api.Sealed;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealsIT {

    private static final String PERSON = "9b2f1c30-0000-4000-8000-000000000007";

    private final DataSource database = VaultDatabase.create();
    private final MasterKey master = Keys.given('k', database);
    private final SubjectSeals seals = new SubjectSeals(new SubjectKeys(database, master));

    @Test
    void what_was_sealed_is_read_again() {
        Sealed sealed = seals.seal(PERSON, "Grace Hopper");
        assertThat(sealed.text()).doesNotContain("Grace");
        assertThat(seals.open(sealed)).contains("Grace Hopper");
    }

    @Test
    void once_the_subjects_key_is_destroyed_nothing_readable_is_left() {
        Sealed before = seals.seal(PERSON, "Grace Hopper");
        seals.destroy(PERSON);
        assertThat(seals.open(before)).isEmpty();
        assertThat(new SubjectSeals(new SubjectKeys(database, master)).open(before)).isEmpty();
        assertThat(keyRow(PERSON)).isZero();
    }

    @Test
    void nothing_is_kept_of_a_person_who_was_erased() {
        seals.destroy(PERSON);
        Sealed after = seals.seal(PERSON, "10.0.0.7");
        assertThat(after.text()).isEmpty();
        assertThat(seals.open(after)).isEmpty();
    }

    @Test
    void one_persons_field_is_not_read_as_anothers() {
        Sealed sealed = seals.seal(PERSON, "Grace Hopper");
        seals.seal("somebody-else", "x");
        assertThatThrownBy(() -> seals.open(new Sealed("somebody-else", sealed.text())))
                .hasMessageContaining("moved or damaged");
    }

    @Test
    void several_fields_of_one_person_are_read_together_and_each_as_its_persons() {
        Sealed name = seals.seal(PERSON, "Grace Hopper");
        Sealed address = seals.seal(PERSON, "10.0.0.7");
        assertThat(seals.openAll(List.of(name, address)))
                .contains(List.of("Grace Hopper", "10.0.0.7"));
        Sealed other = seals.seal("somebody-else", "x");
        assertThat(seals.openAll(List.of(name, other))).contains(List.of("Grace Hopper", "x"));
        assertThatThrownBy(() -> seals.openAll(List.of(name, new Sealed(PERSON, other.text()))))
                .hasMessageContaining("moved or damaged");
        seals.destroy(PERSON);
        assertThat(seals.openAll(List.of(name, address))).isEmpty();
        assertThat(seals.openAll(List.of(seals.seal(PERSON, "late")))).isEmpty();
    }

    @Test
    void a_key_that_was_moved_to_another_person_is_refused() {
        Sealed sealed = seals.seal(PERSON, "Grace Hopper");
        seals.seal("somebody-else", "x");
        JdbcClient.create(database)
                .sql(
                        "UPDATE vault.subject_key SET wrapped = (SELECT wrapped FROM"
                                + " vault.subject_key WHERE subject = 'somebody-else')"
                                + " WHERE subject = ?")
                .param(PERSON)
                .update();
        assertThatThrownBy(() -> seals.open(sealed)).hasMessageContaining("key of " + PERSON);
    }

    private int keyRow(String subject) {
        return JdbcClient.create(database)
                .sql(
                        "SELECT count(*) FROM vault.subject_key"
                                + " WHERE subject = ? AND wrapped IS NOT NULL")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
