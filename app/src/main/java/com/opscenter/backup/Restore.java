package com.opscenter.backup;

import com.opscenter.data.Refused;
import com.opscenter.offline.OfflineCommand;
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
import org.springframework.boot.ApplicationArguments;

/// `restore FILE`: makes a data directory from a backup, with the PostgreSQL at hand. All of it is
/// made and verified beside the target, which changes only at the very end.
///
/// Options: `--opscenter.data=DIR`, `--replace` to move a data directory aside that is there, and
/// the key as `KeyOptions` says.
public final class Restore implements OfflineCommand {

    private final InstantSource clock = InstantSource.system();

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        refuseOtherDatabase();
        Operands operands = Operands.of(arguments);
        Target target = new Target(operands.directory(), arguments.containsOption("replace"));
        try (InputStream file = read(operands.file())) {
            SealedFile.Opened opened = SealedFile.open(file);
            target.check();
            BackupKey key = new KeyOptions(arguments).matching(opened.header());
            restore(target, opened.header(), opened.content(key));
        } catch (SQLException e) {
            throw new IOException("The database cannot be filled: " + e.getMessage(), e);
        }
    }

    private void restore(Target target, Header header, InputStream content)
            throws IOException, SQLException {
        try (RestoredDirectory restored = RestoredDirectory.beside(target.path());
                Entries entries = new Entries(content)) {
            Proof proof = new Rebuilding(restored, entries).run();
            restored.stop();
            Optional<Path> aside = target.take(restored.path(), clock.instant());
            report(target.path(), header, proof);
            aside.ifPresent(
                    old -> System.out.println("The directory that was there is now " + old));
        }
    }

    private static void refuseOtherDatabase() {
        if (SourceDatabase.named().isPresent()) {
            throw new Refused(
                    "A restore makes a PostgreSQL in the data directory; leave out --database and OPSCENTER_DATABASE_URL.");
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
    }
}
