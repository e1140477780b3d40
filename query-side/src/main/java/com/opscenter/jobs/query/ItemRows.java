package com.opscenter.jobs.query;

import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.BulkResult.FailedRow;
import com.opscenter.jobs.api.BulkResult.WarnedRow;
import com.opscenter.views.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Reads the rows of jobs.
@Component
class ItemRows {

    static final int AT_ONCE = 500;

    private static final Table<?> ITEM = DSL.table(DSL.name("jobs", "item"));
    private static final Field<UUID> JOB = DSL.field(DSL.name("job_id"), UUID.class);
    private static final Field<Integer> ROW = DSL.field(DSL.name("row_no"), Integer.class);
    private static final Field<String> TARGET = DSL.field(DSL.name("target"), String.class);
    private static final Field<String> STATE = DSL.field(DSL.name("state"), String.class);
    private static final Field<String> CODE = DSL.field(DSL.name("code"), String.class);
    private static final Field<String> ERROR = DSL.field(DSL.name("error"), String.class);

    private static final Field<String> WARNING = DSL.field(DSL.name("warning"), String.class);

    private final Reads reads;

    ItemRows(Reads reads) {
        this.reads = reads;
    }

    /// The next rows after one, in order.
    List<ItemRow> after(String orgId, String job, int row) {
        return reads.in(
                orgId,
                db ->
                        db.select(ROW, TARGET, STATE, CODE, ERROR, WARNING)
                                .from(ITEM)
                                .where(JOB.eq(UUID.fromString(job)), ROW.gt(row))
                                .orderBy(ROW)
                                .limit(AT_ONCE)
                                .fetch(ItemRows::row));
    }

    /// Whether its rows are still there; those of jobs that were over long ago are forgotten.
    boolean areThere(String orgId, String job) {
        return reads.in(
                orgId,
                db ->
                        db.fetchExists(
                                db.selectOne().from(ITEM).where(JOB.eq(UUID.fromString(job)))));
    }

    /// What became of all of them; rows that were never begun are in neither list.
    BulkResult result(String orgId, String job, long total) {
        List<String> good = new ArrayList<>();
        List<FailedRow> bad = new ArrayList<>();
        List<WarnedRow> warned = new ArrayList<>();
        int last = 0;
        List<ItemRow> some = after(orgId, job, last);
        while (!some.isEmpty()) {
            some.forEach(row -> sort(row, good, bad));
            some.stream().flatMap(ItemRows::warned).forEach(warned::add);
            last = some.getLast().row();
            some = after(orgId, job, last);
        }
        return new BulkResult(good, bad, warned, total, good.size(), bad.size(), false, job);
    }

    private static Stream<WarnedRow> warned(ItemRow row) {
        String warning = row.warning();
        return warning == null
                ? Stream.empty()
                : Stream.of(new WarnedRow(row.row(), row.id(), warning));
    }

    private static void sort(ItemRow row, List<String> good, List<FailedRow> bad) {
        if (row.isFailed()) {
            bad.add(
                    new FailedRow(
                            row.row(),
                            row.id(),
                            null,
                            String.valueOf(row.error()),
                            String.valueOf(row.code())));
        } else if (!row.isWaiting() && row.id() != null) {
            good.add(row.id());
        }
    }

    private static ItemRow row(Record line) {
        return new ItemRow(
                line.get(ROW),
                line.get(TARGET),
                line.get(STATE),
                line.get(CODE),
                line.get(ERROR),
                line.get(WARNING));
    }
}
