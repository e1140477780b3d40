package com.opscenter.vault.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class MasterKeyIT {

    @TempDir Path data;

    private final DataSource database = VaultDatabase.create();

    private MasterKey fromFile() {
        MockEnvironment environment =
                new MockEnvironment().withProperty("opscenter.data", data.toString());
        return new MasterKey(environment, database);
    }

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_reads() throws IOException {
        fromFile();
        Path file = data.resolve("secrets/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("secrets"))))
                .isEqualTo("rwx------");
        try (var files = Files.list(data.resolve("secrets"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void the_next_start_reads_what_the_first_one_wrote() throws Exception {
        byte[] sealed = fromFile().encryption().encrypt(new byte[] {7}, "x");
        assertThat(fromFile().encryption().decrypt(sealed, "x")).containsExactly(7);
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        fromFile();
        Path file = data.resolve("secrets/master.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::fromFile).hasMessageContaining("chmod 600");
    }

    @Test
    void a_lost_key_is_not_replaced_in_silence() throws IOException {
        fromFile();
        Files.delete(data.resolve("secrets/master.key"));
        assertThatThrownBy(this::fromFile)
                .hasMessageContaining("not the one this database was sealed with");
    }

    @Test
    void the_environment_wins_over_the_file() throws Exception {
        byte[] sealed = Keys.given('k', database).encryption().encrypt(new byte[] {7}, "x");
        assertThat(Keys.given('k', database).encryption().decrypt(sealed, "x")).containsExactly(7);
        assertThatThrownBy(() -> Keys.given('z', database))
                .isInstanceOf(IllegalStateException.class);
    }
}
