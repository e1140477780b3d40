package com.opscenter.logs.query;

import com.opscenter.logs.api.Facilities;
import com.opscenter.logs.api.LogSeverity;
import com.opscenter.views.Cursors;
import com.opscenter.views.Page;
import com.opscenter.views.Reads;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists lines, the last received first. A page begins after the last line of the one before.
@Component
class LogLines {

    private static final String LIST = "device_log";
    private static final Table<Record> LOG = DSL.table(DSL.name("telemetry", "device_log"));
    private static final Field<Long> ID = DSL.field(DSL.name("id"), Long.class);
    private static final Field<OffsetDateTime> RECEIVED = LogFilter.RECEIVED;

    private final Reads reads;
    private final Cursors cursors;

    LogLines(Reads reads, Cursors cursors) {
        this.reads = reads;
        this.cursors = cursors;
    }

    Page<LogView> page(String orgId, Condition wanted, int limit, @Nullable String cursor) {
        Condition begin = cursor == null ? DSL.noCondition() : after(cursor);
        List<Record> found = reads.in(orgId, db -> fetch(db, wanted.and(begin), limit + 1));
        List<Record> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? end(shown.getLast()) : null;
        return new Page<>(shown.stream().map(LogLines::view).toList(), next, false);
    }

    private static List<Record> fetch(DSLContext db, Condition wanted, int limit) {
        return List.copyOf(
                db.select(DSL.asterisk())
                        .from(LOG)
                        .where(wanted)
                        .orderBy(RECEIVED.desc(), ID.desc())
                        .limit(limit)
                        .fetch());
    }

    private Condition after(String cursor) {
        List<String> parts =
                cursors.open(LIST, cursor)
                        .filter(opened -> opened.size() == 2)
                        .orElseThrow(() ->
                                LogFilter.refused("cursor", "is not of this list or too old"));
        return DSL.row(RECEIVED, ID)
                .lt(
                        Instant.parse(parts.getFirst()).atOffset(ZoneOffset.UTC),
                        Long.valueOf(parts.getLast()));
    }

    private String end(Record last) {
        return cursors.sign(LIST, List.of(instant(last, "received_at").toString(), id(last)));
    }

    private static LogView view(Record row) {
        return new LogView(
                id(row),
                text(row, "site"),
                text(row, "source_id"),
                text(row, "host"),
                row.get("program", String.class),
                Facilities.word(row.get("facility", Integer.class)),
                LogSeverity.of(row.get("severity", Integer.class)).word(),
                text(row, "line"),
                instant(row, "at"),
                instant(row, "received_at"));
    }

    private static String id(Record row) {
        return text(row, "id");
    }

    private static String text(Record row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static Instant instant(Record row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
