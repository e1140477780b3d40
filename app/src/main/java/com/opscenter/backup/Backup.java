package com.opscenter.backup;

import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import com.opscenter.offline.OfflineCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;

/// `backup FILE`: everything of an installation that cannot be made again, in one encrypted file.
/// Works beside a running application.
///
/// Options: `--opscenter.data=DIR`, and the key as `KeyOptions` says.
public final class Backup implements OfflineCommand {

    private final InstantSource clock = InstantSource.system();

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Operands operands = Operands.of(arguments);
        Marker marker =
                Marker.read(operands.directory())
                        .orElseThrow(() ->
                                new Refused(
                                        operands.directory()
                                                + " is no data directory of Ops-Center; name one with --data."));
        try (NewFile file = NewFile.named(operands.file())) {
            BackupKey key = new KeyOptions(arguments).chosen();
            Header header = Header.of(version(), now(), marker.kind(), key.lock());
            Proof proof = write(operands, marker, file, header, key);
            report(operands, proof, file.complete(), header);
        }
    }

    private static Proof write(
            Operands operands, Marker marker, NewFile file, Header header, BackupKey key)
            throws IOException {
        try (SourceDatabase source = SourceDatabase.of(operands.directory(), marker);
                OutputStream out = file.stream()) {
            return CopyOut.write(
                    source.database(),
                    operands.directory(),
                    marker,
                    SealedFile.seal(out, header, key));
        } catch (SQLException e) {
            throw new IOException("The database cannot be read: " + e.getMessage(), e);
        }
    }

    private static void report(Operands operands, Proof proof, long size, Header header) {
        History history = proof.history();
        System.out.printf(
                "%s: %s up to position %d, %s.%n",
                operands.file(),
                Words.count(history.events(), "event", "events"),
                history.lastPosition(),
                Words.size(size));
        System.out.println(
                header.lock() == Lock.PASSPHRASE
                        ? "Keep the passphrase: without it nobody can read the backup, nor can you."
                        : "Keep the key file, and not beside the backup.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String version() {
        String version = Backup.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "development");
    }
}
