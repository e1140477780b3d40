package com.opscenter.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.data.Secrets;
import com.opscenter.database.OfflineDatabase;
import com.opscenter.postgres.PostgresServer;
import com.opscenter.postgres.UnpackedOnce;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Into a PostgreSQL that is not ours, named with `--database`.
class RestoreElsewhereIT {

    @TempDir static Path root;

    private static Path file;
    private static String key;
    private static DataDirectory theirs;
    private static PostgresServer server;

    @TempDir private Path place;

    @BeforeAll
    static void back_up_with_samples_and_start_another_server() throws Exception {
        file = root.resolve("copy");
        key = "--passphrase-file=" + Files.writeString(root.resolve("words"), "correct horse");
        Path original = root.resolve("original");
        LivedIn.make(original, Kind.PRODUCTION).close();
        assertThat(Outcome.of("backup", file, original, key, "--with-telemetry").code()).isZero();
        theirs = DataDirectory.open(UnpackedOnce.in(root.resolve("theirs")), Kind.DEMO);
        server = PostgresServer.in(theirs);
        theirs.closeWithIt(server);
        server.start();
    }

    @AfterAll
    static void stop_it() throws Exception {
        theirs.close();
    }

    @Test
    void the_history_goes_into_a_database_that_was_not_there_and_samples_with_it()
            throws Exception {
        Path restored = place.resolve("data");
        Outcome outcome = restore(restored, "missing");
        assertThat(outcome.words())
                .contains("300 events up to position 301")
                .contains("It holds 40 samples.")
                .contains("start it with the same --database");
        assertThat(restored.resolve("database")).doesNotExist();
        LivedIn filled = at(restored, "missing");
        assertThat(filled.ask("SELECT count(*) FROM event_store.domain_event_entry"))
                .isEqualTo("300");
        assertThat(
                        filled.ask(
                                "SELECT string_agg(DISTINCT tableoid::regclass::text, ',') FROM telemetry.sample"))
                .isEqualTo("telemetry.sample_20260101,telemetry.sample_20260102");
        assertThat(
                        filled.ask(
                                "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'sample_20260102'"))
                .isEqualTo("t");
    }

    @Test
    void a_database_that_holds_something_is_refused_and_left_alone() throws Exception {
        restore(place.resolve("first"), "taken");
        Outcome outcome = restore(place.resolve("second"), "taken");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.words()).contains("The database taken holds").contains("name an empty");
        assertThat(place.resolve("second")).doesNotExist();
        assertThat(
                        at(place.resolve("first"), "taken")
                                .ask("SELECT count(*) FROM event_store.domain_event_entry"))
                .isEqualTo("300");
    }

    @Test
    void a_restore_that_fails_leaves_the_database_as_empty_as_it_was() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 1;
        Path damaged = Files.write(place.resolve("damaged"), bytes);
        Outcome failed =
                Outcome.of("restore", damaged, place.resolve("data"), key, database("again"));
        assertThat(failed.words()).contains("damaged or cut off");
        assertThat(restore(place.resolve("data"), "again").code()).isZero();
    }

    private Outcome restore(Path directory, String name) {
        return Outcome.of("restore", file, directory, key, database(name));
    }

    private static String database(String name) {
        return "--database=postgresql://%s:%s@%s"
                .formatted(
                        server.username(),
                        server.password(),
                        server.url(name).substring("jdbc:postgresql://".length()));
    }

    private static LivedIn at(Path directory, String name) throws Exception {
        return new LivedIn(
                theirs, OfflineDatabase.at(server.url(name), "", "", new Secrets(directory)));
    }
}
