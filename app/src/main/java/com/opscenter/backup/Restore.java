package com.opscenter.backup;

import com.opscenter.offline.OfflineCommand;
import com.opscenter.offline.Options;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// `restore FILE`: makes a data directory from a backup, with the PostgreSQL at hand. All of it is
/// made and verified beside the target, which changes only at the very end.
///
/// Options: `--data DIR`, `--replace` to move a data directory aside that is there, `--database
/// URL` for an empty database of a PostgreSQL that is not ours, and the key as `KeyOptions` says.
public final class Restore implements OfflineCommand {

    private final InstantSource clock = InstantSource.system();

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public Set<String> options() {
        return KeyOptions.and("--data", "--database");
    }

    @Override
    public Set<String> flags() {
        return Set.of("--replace");
    }

    @Override
    public void run(Options options) throws IOException {
        Operands operands = Operands.of(options);
        Target target = new Target(operands.directory(), options.has("--replace"));
        try (InputStream file = read(operands.file())) {
            SealedFile.Opened opened = SealedFile.open(file);
            target.check();
            BackupKey key = new KeyOptions(options).matching(opened.header());
            restore(target, operands.database(), opened.header(), opened.content(key));
        } catch (SQLException e) {
            throw new IOException("The database cannot be filled: " + e.getMessage(), e);
        }
    }

    private void restore(
            Target target, Optional<String> database, Header header, InputStream content)
            throws IOException, SQLException {
        try (RestoredDirectory restored = RestoredDirectory.beside(target.path(), database);
                Entries entries = new Entries(content)) {
            Proof proof = new Rebuilding(restored, entries).run();
            restored.stop();
            Optional<Path> aside = target.take(restored.path(), clock.instant());
            restored.keep();
            report(target.path(), header, proof);
            if (database.isPresent()) {
                System.out.println(
                        "Its database is the one that was named; start it with the same --database.");
            }
            aside.ifPresent(
                    old -> System.out.println("The directory that was there is now " + old));
        }
    }

    private static InputStream read(Path file) throws IOException {
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ".", e);
        }
    }

    private void report(Path directory, Header header, Proof proof) {
        History history = proof.history();
        Duration age = Duration.between(header.created(), clock.instant());
        System.out.printf(
                "%s is a %s directory as it was %s ago (%s, by version %s).%n",
                directory,
                header.kind().word(),
                Words.age(age),
                header.created(),
                header.version());
        System.out.printf(
                "It holds %s%s; count and digest are those of the backup.%n",
                Words.count(history.events(), "event", "events"),
                history.lastRecordedAt() == null
                        ? ""
                        : " up to position %d, the last of %s"
                                .formatted(history.lastPosition(), history.lastRecordedAt()));
        System.out.printf(
                "It holds %s and %s; what is shown is made again from the events at the next start.%n",
                Words.count(proof.rowsOf("identity.account"), "account", "accounts"),
                Words.count(
                        proof.rowsOf("vault.credential_secret"),
                        "secret of a credential",
                        "secrets of credentials"));
        System.out.println(
                proof.hasSamples()
                        ? "It holds " + Words.count(proof.samples(), "sample.", "samples.")
                        : "Samples were left out of the backup: charts begin anew.");
    }
}
