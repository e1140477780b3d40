package com.opscenter.audit.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.views.Reads;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How much happened when: the histogram behind the time row.
@RestController
@Needs("audit:read")
class DensityEndpoint {

    private static final Permission READ = Permission.of("audit:read");

    /// @param commands events that opened, moved or refused a command
    /// @param alerts of them, those that ended otherwise than wanted
    record Bucket(Instant from, Instant to, int events, int commands, int alerts) {}

    record Density(List<Bucket> buckets, int total) {}

    /// Whose history is counted.
    private interface Reach {
        Map<Integer, Record> read(Function<DSLContext, Map<Integer, Record>> work);
    }

    private static final Field<Integer> BUCKET = DSL.field(DSL.name("bucket"), Integer.class);

    private final Reads reads;

    DensityEndpoint(Reads reads) {
        this.reads = reads;
    }

    /// Of everything one may look at.
    @GetMapping("/api/v1/audit/density")
    Density ofAll(
            Caller caller,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "120") int buckets) {
        return caller.mayEverywhere(READ)
                ? density(reads::everywhere, from, to, buckets)
                : ofOwn(caller, from, to, buckets);
    }

    /// Of the organization one acts for.
    @GetMapping("/api/v1/history/density")
    Density ofOwn(
            Caller caller,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "120") int buckets) {
        return density(work -> reads.in(caller.orgId(), work), from, to, buckets);
    }

    private static Density density(Reach reach, Instant from, Instant to, int buckets) {
        if (!from.isBefore(to)) {
            throw new RefusedException(Refusal.invalid("to", "order", "must be after from"));
        }
        if (buckets < 1 || buckets > 500) {
            throw new RefusedException(Refusal.invalid("buckets", "range", "must be 1 to 500"));
        }
        Map<Integer, Record> counted = reach.read(db -> count(db, from, to, buckets));
        Duration step = Duration.between(from, to).dividedBy(buckets);
        List<Bucket> all = new ArrayList<>();
        for (int i = 0; i < buckets; i++) {
            Instant begin = from.plus(step.multipliedBy(i));
            all.add(bucket(begin, begin.plus(step), counted.get(i + 1)));
        }
        return new Density(all, all.stream().mapToInt(Bucket::events).sum());
    }

    private static Bucket bucket(Instant from, Instant to, @Nullable Record counted) {
        return counted == null
                ? new Bucket(from, to, 0, 0, 0)
                : new Bucket(
                        from,
                        to,
                        counted.get("events", Integer.class),
                        counted.get("commands", Integer.class),
                        counted.get("alerts", Integer.class));
    }

    private static Map<Integer, Record> count(
            DSLContext db, Instant from, Instant to, int buckets) {
        Condition within =
                Store.RECORDED
                        .ge(from.atOffset(ZoneOffset.UTC))
                        .and(Store.RECORDED.lt(to.atOffset(ZoneOffset.UTC)));
        Field<Integer> bucket =
                DSL.field(
                        "width_bucket(extract(epoch from {0}), {1}, {2}, {3})",
                        Integer.class,
                        Store.RECORDED,
                        DSL.val(seconds(from)),
                        DSL.val(seconds(to)),
                        DSL.val(buckets));
        return db.select(
                        bucket.as(BUCKET),
                        DSL.count().as("events"),
                        DSL.count().filterWhere(Store.meta("commandId").isNotNull()).as("commands"),
                        DSL.count().filterWhere(Ending.FIELD.ne("success")).as("alerts"))
                .from(Store.EVENTS)
                .where(within)
                .groupBy(BUCKET)
                .fetchMap(BUCKET, Record.class::cast);
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / 1000.0;
    }
}
