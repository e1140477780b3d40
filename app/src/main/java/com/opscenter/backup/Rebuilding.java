package com.opscenter.backup;

import com.opscenter.data.Refused;
import com.opscenter.database.OfflineDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes a data directory from the entries of a backup, in their order.
final class Rebuilding {

    private final RestoredDirectory directory;
    private final Entries entries;

    Rebuilding(RestoredDirectory directory, Entries entries) {
        this.directory = directory;
        this.entries = entries;
    }

    /// @throws Refused when a newer version of the application made the backup, or when what was
    ///   restored is not what was backed up
    Proof run() throws IOException, SQLException {
        expect(Contents.ENTRY, entries.next());
        Contents contents = entries.json(Contents.class);
        directory.create(contents.toMarker());
        String next = files();
        OfflineDatabase database = directory.start();
        refuseNewer(contents.schemas(), database);
        database.migrateTo(contents.schemas());
        Proof proof = tables(contents, next, database);
        database.migrate();
        try (Connection owner = Session.writing(database)) {
            Resumption.prepare(owner, proof.history());
        }
        return proof;
    }

    /// @return the name of the first entry that is no file
    private @Nullable String files() throws IOException {
        String name = entries.next();
        while (name != null && name.startsWith(Entries.FILE)) {
            KeptFiles.write(
                    directory.path(), name.substring(Entries.FILE.length()), entries.bytes());
            name = entries.next();
        }
        return name;
    }

    private Proof tables(Contents contents, @Nullable String first, OfflineDatabase database)
            throws IOException, SQLException {
        try (Connection owner = Session.writing(database)) {
            CopyIn copy = new CopyIn(owner, contents.tables(), contents.parts());
            String name = first;
            while (name != null && name.startsWith(Entries.TABLE)) {
                copy.fill(name.substring(Entries.TABLE.length()), entries.stream());
                name = entries.next();
            }
            expect(Proof.ENTRY, name);
            Proof proof = entries.json(Proof.class);
            entries.finish();
            copy.verify(proof);
            return proof;
        }
    }

    private static void refuseNewer(Map<String, String> schemas, OfflineDatabase database) {
        schemas.forEach((schema, version) -> {
            if (!database.knows(schema, version)) {
                throw new Refused(
                        "The backup was made by a newer version (%s is at %s); restore it with that one."
                                .formatted(schema, version));
            }
        });
    }

    private static void expect(String entry, @Nullable String found) throws IOException {
        if (!entry.equals(found)) {
            throw new IOException("the backup lacks " + entry + "; found " + found);
        }
    }
}
