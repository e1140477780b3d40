package com.opscenter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.data.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class ServerUserIT {

    private Path root;

    @BeforeEach
    void makeReachableFolder() throws Exception {
        assumeThat(System.getProperty("user.name")).as("only root steps down").isEqualTo("root");
        root = Files.createTempDirectory("opscenter-user");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void deleteFolder() throws Exception {
        FileSystemUtils.deleteRecursively(root);
    }

    @Test
    void root_can_run_the_server_under_an_unprivileged_account() throws Exception {
        Path path = root.resolve("data");
        var account = new ServerUser.Account(ServerUser.unprivileged(path));
        try (DataDirectory directory = DataDirectory.open(path, Kind.DEMO);
                PostgresServer server = PostgresServer.in(directory, account)) {
            server.start();

            assertThat(Files.getOwner(path.resolve("database"))).isEqualTo(account.name());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx--x--x");
            assertThat(ServerUser.find(path.resolve("database"))).isEqualTo(account);
        }
    }

    @Test
    void a_folder_that_is_closed_to_the_account_is_refused() throws Exception {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        Path path = root.resolve("data");
        var account = new ServerUser.Account(ServerUser.unprivileged(path));

        try (DataDirectory directory = DataDirectory.open(UnpackedOnce.in(path), Kind.DEMO)) {
            assertThatThrownBy(() -> PostgresServer.in(directory, account))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("closed to it");
        }
    }
}
