package com.opscenter.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.postgres.OlderServer;
import com.opscenter.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherVersionsIT {

    private static final String EVENTS =
            "SELECT md5(string_agg(e::text, ';' ORDER BY global_index)) FROM event_store.domain_event_entry e";

    @TempDir private Path place;

    private Path original;
    private Path file;
    private String key;

    @BeforeEach
    void name_the_files() throws Exception {
        original = place.resolve("original");
        file = place.resolve("copy");
        Files.writeString(place.resolve("words"), "correct horse");
        key = "--passphrase-file=" + place.resolve("words");
    }

    @Test
    void a_backup_of_an_older_version_is_brought_up_to_date_after_it_was_filled() throws Exception {
        try (LivedIn older = LivedIn.start(original, Kind.DEMO)) {
            older.database().create();
            older.database().migrateTo(Map.of("identity", "1", "event_store", "2", "vault", "1"));
            older.execute(
                    "INSERT INTO event_store.idempotency VALUES ('user/1', 'key-1', 'f', 'c', 0)");
            Outcome.of("backup", file, original, key);
        }
        Path restored = place.resolve("restored");
        assertThat(Outcome.of("restore", file, restored, key).words())
                .contains("It holds 0 events; count and digest");
        try (LivedIn now = LivedIn.start(restored, Kind.DEMO)) {
            assertThat(now.ask("SELECT key FROM event_store.idempotency")).isEqualTo("key-1");
            assertThat(now.ask("SELECT count(*) FROM identity.account")).isEqualTo("0");
            assertThat(now.ask("SELECT to_regclass('adapter_state.read_back') IS NOT NULL"))
                    .isEqualTo("t");
        }
    }

    @Test
    void a_history_moves_from_one_major_version_of_postgresql_to_the_next() throws Exception {
        String events = "";
        try (DataDirectory directory = DataDirectory.open(original, Kind.DEMO)) {
            PostgresServer server = OlderServer.in(directory);
            directory.closeWithIt(server);
            server.start();
            LivedIn older = LivedIn.fill(directory, server);
            assertThat(older.ask("SHOW server_version_num")).startsWith("17");
            events = older.ask(EVENTS);
            assertThat(Outcome.of("backup", file, original, key).code()).isZero();
        }
        assertThatThrownBy(() -> LivedIn.start(original, Kind.DEMO))
                .hasMessageContaining("was made by PostgreSQL 17")
                .hasMessageContaining("./ops backup FILE");
        Path restored = place.resolve("restored");
        assertThat(Outcome.of("restore", file, restored, key).words())
                .contains("300 events up to position 301")
                .contains("count and digest are those of the backup");
        try (LivedIn now = LivedIn.start(restored, Kind.DEMO)) {
            assertThat(now.ask("SHOW server_version_num")).startsWith("18");
            assertThat(now.ask(EVENTS)).isEqualTo(events);
        }
    }

    @Test
    void a_backup_of_a_newer_version_is_refused_and_leaves_nothing() throws Exception {
        try (LivedIn newer = LivedIn.make(original, Kind.DEMO)) {
            newer.execute(
                    "INSERT INTO vault.flyway_schema_history SELECT 99, '99', description, type, script,"
                            + " checksum, installed_by, installed_on, execution_time, success"
                            + " FROM vault.flyway_schema_history WHERE version = '1'");
            Outcome.of("backup", file, original, key);
        }
        Path restored = place.resolve("restored");
        assertThat(Outcome.of("restore", file, restored, key).words())
                .contains("made by a newer version (vault is at 99)");
        assertThat(place)
                .isDirectoryNotContaining(
                        entry -> entry.getFileName().toString().startsWith("restored"));
    }
}
