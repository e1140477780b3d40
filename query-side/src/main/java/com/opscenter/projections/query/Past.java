package com.opscenter.projections.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes past versions in PostgreSQL's binary COPY format: a header, for each row the number of
/// its members and each with its length, and -1 at the end.
final class Past {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /// PostgreSQL counts microseconds from here.
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final int MEMBERS = 9;

    private final CopyManager copy;
    private final String statement;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final DataOutputStream out = new DataOutputStream(bytes);

    Past(Connection connection, String table) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.statement =
                "COPY read_model."
                        + table
                        + "_history (key, from_position, to_position, from_at, to_at, org_id, site,"
                        + " version, value) FROM STDIN (FORMAT binary)";
    }

    <R> void write(List<Version.Closed<R>> closed) {
        if (closed.isEmpty()) {
            return;
        }
        try {
            bytes.reset();
            out.write(HEADER);
            for (Version.Closed<R> past : closed) {
                row(past);
            }
            out.writeShort(-1);
            copy.copyIn(statement, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (SQLException e) {
            throw new IllegalStateException("past versions could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(Version.Closed<?> past) throws IOException {
        Version<?> version = past.version();
        out.writeShort(MEMBERS);
        text(version.key());
        number(version.from());
        number(past.to());
        instant(version.at());
        instant(past.toAt());
        uuid(UUID.fromString(version.orgId()));
        text(version.site());
        number(version.version());
        json(version.text());
    }

    private void number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void instant(Instant value) throws IOException {
        Duration since = Duration.between(EPOCH, value);
        number(since.getSeconds() * 1_000_000 + since.getNano() / 1_000);
    }

    private void uuid(UUID value) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }

    private void text(@Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /// A byte for the version of the format comes first.
    private void json(@Nullable String value) throws IOException {
        byte[] utf8 = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length + 1);
        out.writeByte(1);
        out.write(utf8);
    }
}
