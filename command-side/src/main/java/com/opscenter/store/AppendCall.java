package com.opscenter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One batch as the arguments of the two append functions, one array per column.
final class AppendCall {

    private static final String TRUSTING =
            "SELECT event_store.append_trusting(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String CHECKING =
            "SELECT * FROM event_store.append_events(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final Connection connection;
    private final int commands;
    private final List<Append.Row> rows = new ArrayList<>();
    private final List<Integer> commandOfRow = new ArrayList<>();
    private final int[] end;
    private final List<AppendKey> keys = new ArrayList<>();
    private final List<Integer> commandOfKey = new ArrayList<>();

    AppendCall(Connection connection, List<Append> batch) {
        this.connection = connection;
        this.commands = batch.size();
        this.end = new int[commands];
        for (int command = 0; command < commands; command++) {
            Append append = batch.get(command);
            for (Append.Row row : append.rows()) {
                rows.add(row);
                commandOfRow.add(command);
            }
            end[command] = rows.size();
            if (append.key() != null) {
                keys.add(append.key());
                commandOfKey.add(command);
            }
        }
    }

    /// Believes that every head and key is free; SQL state 23505 when one is not.
    List<Verdict> trusting() throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(TRUSTING)) {
            int next = bindRows(call, 1);
            bind(call, next, "int4", commandOfKey, command -> end[command]);
            bindKeys(call, next + 1);
            try (ResultSet result = call.executeQuery()) {
                result.next();
                long before = result.getLong(1) - rows.size();
                List<Verdict> verdicts = new ArrayList<>();
                for (int rowsUpTo : end) {
                    verdicts.add(new Verdict.Stored(before + rowsUpTo));
                }
                return verdicts;
            }
        }
    }

    /// Checks heads and keys, and stores the commands that pass.
    List<Verdict> checking() throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(CHECKING)) {
            bind(call, 1, "int4", commandOfRow, command -> command);
            int next = bindRows(call, 2);
            bind(call, next, "int4", commandOfKey, command -> command);
            bindKeys(call, next + 1);
            Verdict[] verdicts = new Verdict[commands];
            try (ResultSet result = call.executeQuery()) {
                while (result.next()) {
                    verdicts[result.getInt(1)] = verdict(result.getString(2), result.getLong(3));
                }
            }
            return List.of(verdicts);
        }
    }

    private static Verdict verdict(String word, long position) {
        return switch (word) {
            case "stored" -> new Verdict.Stored(position);
            case "key" -> new Verdict.KeyKnown();
            case "head" -> new Verdict.HeadMoved();
            default -> throw new IllegalStateException("unknown verdict " + word);
        };
    }

    private int bindRows(PreparedStatement call, int first) throws SQLException {
        int next = first;
        bind(call, next++, "text", rows, Append.Row::id);
        bind(call, next++, "text", rows, Append.Row::aggregate);
        bind(call, next++, "int8", rows, Append.Row::sequence);
        bind(call, next++, "text", rows, Append.Row::type);
        bind(call, next++, "text", rows, Append.Row::time);
        bind(call, next++, "text", rows, Append.Row::payloadType);
        bind(call, next++, "text", rows, Append.Row::revision);
        bind(call, next++, "text", rows, Append.Row::payload);
        bind(call, next++, "text", rows, Append.Row::metaData);
        bind(call, next++, "text", rows, Append.Row::orgId);
        bind(call, next++, "text", rows, Append.Row::site);
        bind(call, next++, "text", rows, Append.Row::correlationId);
        return next;
    }

    private void bindKeys(PreparedStatement call, int first) throws SQLException {
        bind(call, first, "text", keys, AppendKey::actor);
        bind(call, first + 1, "text", keys, AppendKey::key);
        bind(call, first + 2, "text", keys, AppendKey::fingerprint);
        bind(call, first + 3, "text", keys, AppendKey::commandId);
    }

    private <T> void bind(
            PreparedStatement call,
            int index,
            String type,
            List<T> list,
            Function<T, @Nullable Object> column)
            throws SQLException {
        call.setArray(index, connection.createArrayOf(type, list.stream().map(column).toArray()));
    }
}
