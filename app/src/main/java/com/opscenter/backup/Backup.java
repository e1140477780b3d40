package com.opscenter.backup;

import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import com.opscenter.offline.OfflineCommand;
import com.opscenter.offline.Options;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;

/// `backup FILE`: everything of an installation that cannot be made again, in one encrypted file.
/// Works beside a running application.
///
/// Options: `--data DIR`, `--database URL`, `--with-telemetry` for the samples behind the charts,
/// and the key as `KeyOptions` says.
public final class Backup implements OfflineCommand {

    private static final String TELEMETRY = "--with-telemetry";

    private final InstantSource clock = InstantSource.system();

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Set<String> options() {
        return KeyOptions.and("--data", "--database");
    }

    @Override
    public Set<String> flags() {
        return Set.of(TELEMETRY);
    }

    @Override
    public void run(Options options) throws IOException {
        Operands operands = Operands.of(options);
        Marker marker =
                Marker.read(operands.directory())
                        .orElseThrow(() ->
                                new Refused(
                                        operands.directory()
                                                + " is no data directory of Ops-Center; name one with --data."));
        try (NewFile file = NewFile.named(operands.file())) {
            BackupKey key = new KeyOptions(options).chosen();
            Header header = Header.of(version(), now(), marker.kind(), key.lock());
            Tables tables = new Tables(options.has(TELEMETRY));
            Proof proof = write(operands, tables, marker, file, header, key);
            report(operands, proof, file.complete(), header);
        }
    }

    private static Proof write(
            Operands operands,
            Tables tables,
            Marker marker,
            NewFile file,
            Header header,
            BackupKey key)
            throws IOException {
        try (SourceDatabase source = SourceDatabase.of(operands, marker);
                OutputStream out = file.stream()) {
            return CopyOut.write(
                    source.database(),
                    tables,
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
        if (!proof.hasSamples()) {
            System.out.println("Samples are left out; --with-telemetry takes them along.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String version() {
        String version = Backup.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "development");
    }
}
