package com.opscenter.backup;

import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import com.opscenter.database.OfflineDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Writes the inner form of a backup, all of it from one snapshot.
final class CopyOut {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection owner;
    private final Tables held;
    private final ZipOutputStream zip;

    private CopyOut(Connection owner, Tables held, ZipOutputStream zip) {
        this.owner = owner;
        this.held = held;
        this.zip = zip;
    }

    /// @param target is closed
    static Proof write(
            OfflineDatabase database,
            Tables held,
            Path directory,
            Marker marker,
            OutputStream target)
            throws SQLException, IOException {
        try (ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
                Connection owner = Session.reading(database)) {
            return new CopyOut(owner, held, zip).write(directory, marker);
        }
    }

    private Proof write(Path directory, Marker marker) throws SQLException, IOException {
        List<Table> tables = held.in(owner);
        json(
                Contents.ENTRY,
                new Contents(
                        marker.format(),
                        marker.kind(),
                        marker.publicUrl(),
                        versions(),
                        tables,
                        Partition.in(owner, held.schemas())));
        // After the snapshot was taken: a row of the vault never lacks the key it was sealed with.
        for (String name : KeptFiles.in(directory)) {
            entry(Entries.FILE + name, Files.readAllBytes(directory.resolve(name)));
        }
        Proof proof = tables(tables);
        json(Proof.ENTRY, proof);
        return proof;
    }

    private Map<String, String> versions() throws SQLException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String schema : held.schemas()) {
            OfflineDatabase.version(owner, schema)
                    .ifPresent(version -> versions.put(schema, version));
        }
        return versions;
    }

    private Proof tables(List<Table> tables) throws SQLException, IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        History history = null;
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(Entries.TABLE + table.label()));
            if (table.isHistory()) {
                history = History.read(owner, table, zip);
                rows.put(table.label(), history.events());
            } else {
                rows.put(table.label(), copy(table));
            }
            zip.closeEntry();
        }
        return new Proof(required(history), rows);
    }

    private long copy(Table table) throws SQLException, IOException {
        return owner.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), zip);
    }

    private static History required(@Nullable History history) {
        if (history == null) {
            throw new Refused("The database has no history yet; there is nothing to back up.");
        }
        return history;
    }

    private void json(String name, Object content) throws IOException {
        entry(name, JSON.writeValueAsBytes(content));
    }

    private void entry(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
