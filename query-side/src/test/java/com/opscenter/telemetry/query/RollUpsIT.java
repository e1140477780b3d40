package com.opscenter.telemetry.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.views.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class RollUpsIT {

    private static final String KEY = "outlet/pdu-1/9";
    private static final String METRIC = "currentDeciamps";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant BEGIN = NOON.minus(Duration.ofHours(3));
    private static final int POLLS = 1;
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReadDatabase database = ReadDatabase.create();
    private final DSLContext db = Sql.on(database.writer());

    @Test
    void a_course_is_the_same_before_and_after_and_when_the_samples_are_gone() {
        threeHours();
        List<List<Point>> samples = courses(NOON);
        assertThat(samples).extracting(List::size).containsExactly(36, 3, 1);
        assertThat(samples.get(1).getFirst()).isEqualTo(new Point(BEGIN, 0, 60, 119));

        rollUp(NOON.plusSeconds(30));
        assertThat(count("sample_5m")).isEqualTo(36 * 2 + POLLS);
        assertThat(count("sample_1h")).isEqualTo(3 * 2 + POLLS);
        assertThat(count("roll_up_due")).isZero();
        assertThat(courses(NOON)).isEqualTo(samples);

        db.execute("DELETE FROM telemetry.sample");
        assertThat(courses(NOON)).isEqualTo(samples);
        db.execute("DELETE FROM telemetry.sample_5m");
        assertThat(course(NOON, HOUR)).isEqualTo(samples.get(1));
    }

    @Test
    void what_is_not_over_is_read_from_the_samples() {
        threeHours();
        List<List<Point>> samples = courses(NOON);
        rollUp(NOON.minus(Duration.ofMinutes(70)));
        assertThat(count("sample_1h")).isEqualTo(1 * 2 + POLLS);
        assertThat(count("roll_up_due")).isPositive();
        assertThat(courses(NOON)).isEqualTo(samples);
    }

    @Test
    void a_course_up_to_an_instant_of_the_past_knows_nothing_later() {
        threeHours();
        Instant past = NOON.minus(Duration.ofMinutes(93));
        List<List<Point>> samples = courses(past);
        rollUp(NOON.plusSeconds(30));
        assertThat(courses(past)).isEqualTo(samples);
    }

    @Test
    void a_late_sample_is_rolled_up_too() {
        threeHours();
        rollUp(NOON.plusSeconds(30));
        poll(List.of(new Sample(KEY, METRIC, 1_000, BEGIN.plusSeconds(61))));
        assertThat(course(NOON, HOUR).getFirst().max()).isEqualTo(1_000);
        rollUp(NOON.plusSeconds(60));
        assertThat(count("roll_up_due")).isZero();
        assertThat(course(NOON, HOUR).getFirst().max()).isEqualTo(1_000);
        assertThat(course(NOON, FIVE).getFirst().max()).isEqualTo(1_000);
    }

    @Test
    void a_step_waits_for_who_still_writes_to_it() throws Exception {
        threeHours();
        CompletableFuture<Void> rolling =
                db.transactionResult(transaction -> {
                    DSLContext tx = transaction.dsl();
                    tx.execute(
                            "UPDATE telemetry.roll_up_due SET at = at WHERE at = ?::timestamptz",
                            BEGIN.toString());
                    tx.execute(
                            "INSERT INTO telemetry.sample VALUES (?, ?, ?::timestamptz, 1000, ?::uuid)",
                            KEY,
                            METRIC,
                            BEGIN.plusSeconds(61).toString(),
                            ORG);
                    CompletableFuture<Void> started =
                            CompletableFuture.runAsync(() -> rollUp(NOON.plusSeconds(30)));
                    awaitALock();
                    assertThat(started).isNotDone();
                    return started;
                });
        rolling.get(1, TimeUnit.MINUTES);
        db.execute("DELETE FROM telemetry.sample");
        assertThat(course(NOON, FIVE).getFirst().max()).isEqualTo(1_000);
    }

    @Test
    void each_resolution_is_kept_as_long_as_it_is_told() {
        try (Telemetry telemetry = new Telemetry(database, at(NOON))) {
            assertThat(telemetry.readings().finest(NOON)).isEqualTo(Resolution.RAW);
            assertThat(telemetry.readings().finest(NOON.minus(Duration.ofDays(7))))
                    .isEqualTo(Resolution.RAW);
            assertThat(telemetry.readings().finest(NOON.minus(Duration.ofDays(8))))
                    .isEqualTo(Resolution.FIVE_MINUTES);
            assertThat(telemetry.readings().finest(NOON.minus(Duration.ofDays(91))))
                    .isEqualTo(Resolution.HOUR);
        }
        threeHours();
        rollUp(NOON.plusSeconds(30));
        start(NOON.plus(Duration.ofDays(8)));
        assertThat(count("sample")).isZero();
        assertThat(count("sample_5m")).isPositive();
        start(NOON.plus(Duration.ofDays(91)));
        assertThat(count("sample_5m")).isZero();
        assertThat(count("sample_1h")).isPositive();
        start(NOON.plus(Duration.ofDays(770)));
        assertThat(count("sample_1h")).isZero();
    }

    /// A value each 30 seconds: of two outlets, so that none is counted for the other.
    private void threeHours() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 360; i++) {
            Instant at = BEGIN.plusSeconds(30L * i);
            samples.add(new Sample(KEY, METRIC, i % 120, at));
            samples.add(new Sample("outlet/pdu-1/8", METRIC, 7, at));
        }
        poll(samples);
    }

    private void poll(List<Sample> samples) {
        try (Telemetry telemetry = new Telemetry(database, at(NOON))) {
            telemetry.sink().polled("pdu-1", ORG, "home-rack", BEGIN, samples);
        }
    }

    private void rollUp(Instant now) {
        try (Telemetry telemetry = new Telemetry(database, at(now))) {
            telemetry.rollUp();
        }
    }

    private void start(Instant now) {
        new Telemetry(database, at(now)).close();
    }

    private List<List<Point>> courses(Instant to) {
        return List.of(course(to, FIVE), course(to, HOUR), course(to, Duration.ofDays(1)));
    }

    private List<Point> course(Instant to, Duration step) {
        try (Telemetry telemetry = new Telemetry(database, at(NOON))) {
            return telemetry.readings().series(ORG, KEY, METRIC, BEGIN, to, step);
        }
    }

    private int count(String table) {
        return db.fetchSingle("SELECT count(*) AS rows FROM telemetry." + table)
                .get("rows", Integer.class);
    }

    private void awaitALock() throws InterruptedException, TimeoutException {
        for (int i = 0; i < 600; i++) {
            if (db.fetchSingle("SELECT count(*) AS waiting FROM pg_locks WHERE NOT granted")
                            .get("waiting", Integer.class)
                    > 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new TimeoutException("nobody waits");
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
