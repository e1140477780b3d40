package com.opscenter.views;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Makes and drops the partitions of tables in schema `telemetry`.
@Component
public class Partitions {

    private static final int AHEAD = 3;

    private final DSLContext db;

    public Partitions(@Qualifier("projections") DataSource pool) {
        this.db = Sql.on(pool);
    }

    /// How much time one partition holds.
    public enum Span {
        DAY("1 day"),
        MONTH("1 month");

        private final String interval;

        Span(String interval) {
            this.interval = interval;
        }
    }

    /// Makes those that are missing of the days from `writable` on and of some after `today`; drops
    /// those that hold nothing as young as `kept`.
    public void keep(String table, Span span, LocalDate kept, LocalDate writable, LocalDate today) {
        int days = Math.toIntExact(today.toEpochDay() - writable.toEpochDay()) + 1 + AHEAD;
        db.execute(
                "SELECT telemetry.prepare_partitions(?, ?::date, ?, ?::interval)",
                table,
                writable.toString(),
                days,
                span.interval);
        db.execute(
                "SELECT telemetry.drop_partitions(?, ?::date, ?::interval)",
                table,
                kept.toString(),
                span.interval);
    }
}
