package com.opscenter.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFilesTest {

    @TempDir private Path root;

    @Test
    void secrets_and_the_lab_are_kept_but_not_what_a_new_database_makes_for_itself()
            throws Exception {
        put("secrets/master.key", "secrets/postgres", "secrets/ops_owner", "secrets/a.new");
        put("lab/memory.json", "lab/lab.json", "lab/units/pdu-1.engine", "logs/app.log");
        assertThat(KeptFiles.in(root))
                .containsExactly("lab/memory.json", "lab/units/pdu-1.engine", "secrets/master.key");
    }

    @Test
    void a_file_comes_back_for_its_owner_only() throws Exception {
        KeptFiles.write(root, "secrets/master.key", new byte[] {-1, 0, 10});
        Path file = root.resolve("secrets/master.key");
        assertThat(file).hasBinaryContent(new byte[] {-1, 0, 10});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(root.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "secrets/../../evil", "/etc/evil", "secrets/postgres", "x"})
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertThatThrownBy(() -> KeptFiles.write(root, name, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(name);
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
