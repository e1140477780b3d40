package com.opscenter.postgres;

import com.opscenter.data.DurableFile;
import com.opscenter.data.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The database's folder: made once, and only ever opened by the major version that made it.
record Cluster(Path path) {

    /// Name of the superuser; only the assembly knows its password.
    static final String SUPERUSER = "postgres";

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /// Makes the database where there is none. An initdb that was killed leaves nothing that looks
    /// like a database, because it works beside and is renamed at the end.
    void initialize(Programs programs, String password) throws IOException {
        if (exists()) {
            return;
        }
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        Binaries.delete(unfinished);
        Files.createDirectory(unfinished);
        programs.user().own(unfinished);
        Path passwordFile = path.resolveSibling("superuser.password");
        DurableFile.write(passwordFile, password);
        programs.user().own(passwordFile);
        try {
            programs.run(
                    "initdb",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--username=" + SUPERUSER,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--data-checksums",
                    "--pgdata=" + unfinished);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        DurableFile.moveInto(unfinished, path);
    }

    /// @throws Refused when another major version made this database
    void refuseOtherVersion() throws IOException {
        if (!exists()) {
            return;
        }
        String theirs = Files.readString(path.resolve("PG_VERSION")).strip();
        String ours = Binaries.VERSION.substring(0, Binaries.VERSION.indexOf('.'));
        if (!theirs.equals(ours)) {
            throw new Refused(
                    ("%s was made by PostgreSQL %s and this version of Ops-Center runs PostgreSQL %s;"
                                    + " carry the data over: `./ops backup FILE` with the version that wrote it,"
                                    + " then `./ops restore FILE` into a new directory with this one.")
                            .formatted(path, theirs, ours));
        }
    }
}
