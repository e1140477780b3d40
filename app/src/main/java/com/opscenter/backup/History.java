package com.opscenter.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// The events of a backup, by which a restored history is recognized as the same.
///
/// @param lastPosition 0 without events
/// @param lastRecordedAt RFC 3339 in UTC
/// @param digest SHA-256 in hex over all rows in order of their positions, as PostgreSQL's COPY
///   writes them as text in `Session`
record History(long events, long lastPosition, @Nullable String lastRecordedAt, String digest) {

    private static final String LAST =
            """
            SELECT coalesce(max(global_index), 0),
              to_char(max(recorded_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            FROM event_store.domain_event_entry
            """;

    /// Reads all events once.
    ///
    /// @param copy takes the rows
    static History read(Connection owner, Table events, OutputStream copy)
            throws SQLException, IOException {
        MessageDigest digest = sha256();
        long rows =
                owner.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(events.copyOut(), new DigestOutputStream(copy, digest));
        try (Statement statement = owner.createStatement();
                ResultSet last = statement.executeQuery(LAST)) {
            last.next();
            String hex = HexFormat.of().formatHex(digest.digest());
            return new History(rows, last.getLong(1), last.getString(2), hex);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
