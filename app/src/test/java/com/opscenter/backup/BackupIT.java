package com.opscenter.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.data.Marker;
import com.opscenter.data.Marker.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {

    /// All rows of a table, whatever its columns are.
    private static final String ROWS =
            "SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM %s t";

    @TempDir static Path root;

    private static Path original;
    private static Path file;

    @TempDir private Path place;

    @BeforeAll
    static void back_up_a_directory_whose_application_runs() throws Exception {
        original = root.resolve("original");
        file = root.resolve("copy.backup");
        Files.writeString(root.resolve("words"), "correct horse\n");
        Files.writeString(root.resolve("other"), "correct house\n");
        try (LivedIn running = LivedIn.make(original, Kind.DEMO)) {
            assertThat(run("backup", file, original, "words").code()).isZero();
            running.execute("UPDATE identity.account SET username = 'eve'");
        }
    }

    @Test
    void a_restored_directory_has_the_same_history_people_and_secrets() throws Exception {
        Path restored = place.resolve("data");
        Outcome outcome = run("restore", file, restored, "words");
        assertThat(outcome.words())
                .contains("300 events up to position 301")
                .contains("demo")
                .contains("charts begin anew");
        assertThat(Files.readString(restored.resolve("secrets/master.key")))
                .isEqualTo("the master key");
        try (LivedIn then = LivedIn.start(restored, Kind.DEMO);
                LivedIn source = LivedIn.start(original, Kind.DEMO)) {
            for (String table :
                    List.of(
                            "event_store.domain_event_entry",
                            "event_store.idempotency",
                            "vault.credential_secret")) {
                assertThat(then.ask(ROWS.formatted(table)))
                        .as(table)
                        .isEqualTo(source.ask(ROWS.formatted(table)));
            }
            assertThat(then.ask("SELECT username FROM identity.account")).isEqualTo("ada");
            assertThat(then.ask("SELECT count(*) FROM identity.spring_session")).isEqualTo("0");
        }
    }

    @Test
    void nothing_old_is_acted_on_and_what_comes_next_gets_the_next_position() throws Exception {
        Path restored = place.resolve("data");
        run("restore", file, restored, "words");
        try (LivedIn then = LivedIn.start(restored, Kind.DEMO)) {
            assertThat(then.ask("SELECT fence FROM event_store.reaction")).isEqualTo("301");
            assertThat(
                            then.ask(
                                    "SELECT string_agg(processor_name || coalesce(owner, ''), ',')"
                                            + " FROM event_store.token_entry"))
                    .isEqualTo("deadlines");
            assertThat(
                            then.ask(
                                    "SELECT task_instance FROM event_store.scheduled_tasks"
                                            + " WHERE NOT picked AND last_heartbeat IS NULL"))
                    .isEqualTo("asked");
            assertThat(
                            then.ask(
                                    "SELECT nextval('event_store.domain_event_entry_global_index_seq')"))
                    .isEqualTo("302");
            assertThat(
                            then.ask(
                                    "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'domain_event_entry'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void a_stopped_production_directory_is_backed_up_with_a_key_file_and_stays_one()
            throws Exception {
        Path stopped = place.resolve("stopped");
        LivedIn.make(stopped, Kind.PRODUCTION).close();
        Files.writeString(place.resolve("key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
        String key = "--key-file=" + place.resolve("key");
        Path copy = place.resolve("copy");
        assertThat(run("backup", copy, stopped, key).code()).isZero();
        assertThat(run("restore", copy, place.resolve("new"), "words").words())
                .contains("name it with --key-file");
        assertThat(run("restore", copy, place.resolve("new"), key).code()).isZero();
        assertThat(Marker.read(place.resolve("new"))).contains(Marker.of(Kind.PRODUCTION, null));
    }

    @Test
    void a_wrong_passphrase_a_damaged_and_a_cut_file_change_nothing() throws Exception {
        Path target = place.resolve("data");
        assertThat(run("restore", file, target, "other").words())
                .contains("The passphrase is wrong");
        Path damaged = place.resolve("damaged");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 1;
        Files.write(damaged, bytes);
        assertThat(run("restore", damaged, target, "words").words()).contains("damaged or cut off");
        try (var cut = Files.newByteChannel(damaged, StandardOpenOption.WRITE)) {
            cut.truncate(bytes.length - 100L);
        }
        assertThat(run("restore", damaged, target, "words").words()).contains("damaged or cut off");
        assertThat(place).isDirectoryNotContaining(entry -> !entry.endsWith("damaged"));
    }

    @Test
    void a_directory_in_the_way_is_refused_or_moved_aside_and_never_deleted() throws Exception {
        Path target = place.resolve("data");
        run("restore", file, target, "words");
        Files.writeString(target.resolve("note"), "keep me");
        assertThat(run("restore", file, target, "words").words()).contains("is not empty");
        assertThat(target.resolve("note")).exists();
        Outcome replaced = run("restore", file, target, "words", "--replace");
        assertThat(replaced.words()).contains("is now " + target + ".before-");
        assertThat(target.resolve("note")).doesNotExist();
        try (var beside = Files.newDirectoryStream(place, "data.before-*")) {
            assertThat(beside.iterator().next().resolve("note")).hasContent("keep me");
        }
    }

    @Test
    void a_directory_in_use_or_of_something_else_is_not_moved() throws Exception {
        Files.writeString(place.resolve("letter"), "dear");
        assertThat(run("restore", file, place, "words", "--replace").words())
                .contains("no data directory of Ops-Center");
        try (LivedIn used = LivedIn.start(original, Kind.DEMO)) {
            assertThat(run("restore", file, used.directory().path(), "words", "--replace").words())
                    .contains("in use");
        }
    }

    @Test
    void a_backup_replaces_no_file_and_needs_something_to_back_up() {
        assertThat(run("backup", file, original, "words").words()).contains("exists already");
        assertThat(run("backup", place.resolve("b"), place, "words").words())
                .contains("no data directory");
        assertThat(place.resolve("b")).doesNotExist();
    }

    /// @param key the name of a file with a passphrase, or an option
    private static Outcome run(String command, Path copy, Path data, String key, String... more) {
        String option = key.startsWith("--") ? key : "--passphrase-file=" + root.resolve(key);
        return Outcome.of(command, copy, data, option, more);
    }
}
