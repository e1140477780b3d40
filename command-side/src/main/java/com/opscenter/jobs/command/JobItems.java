package com.opscenter.jobs.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.AlreadySo;
import com.opscenter.jobs.api.ItemResult.Done;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.ItemResult.WouldChange;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.store.PayloadRule;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `jobs.item`: the rows of jobs.
@Component
class JobItems {

    static final int AT_ONCE = 500;

    private static final int LONGEST_ERROR = 1_000;

    private static final String ADD =
            """
            INSERT INTO jobs.item (job_id, row_no, org_id, target, payload)
            SELECT :job, row_no, :org, target, payload
            FROM unnest(:rows::integer[], :targets::text[], :payloads::text[])
              AS item (row_no, target, payload)
            ON CONFLICT DO NOTHING
            """;

    private static final String TAKE_BACK =
            """
            INSERT INTO jobs.item (job_id, row_no, org_id, target)
            SELECT :job, row_no, :org, target FROM jobs.item
            WHERE job_id = :undone AND state = 'done'
            ON CONFLICT DO NOTHING
            """;

    private static final String WAITING =
            """
            SELECT row_no, target, payload FROM jobs.item
            WHERE job_id = ? AND state = 'waiting' ORDER BY row_no LIMIT ?
            """;

    private static final String SETTLE =
            """
            UPDATE jobs.item SET state = :state, code = :code, error = :error,
              event_position = :position, target = coalesce(target, :made), payload = NULL,
              warning = :warning
            WHERE job_id = :job AND row_no = :row AND state = 'waiting'
            """;

    private static final String COUNT =
            """
            SELECT count(*) AS total, count(*) FILTER (WHERE state = 'done') AS done,
              count(*) FILTER (WHERE state IN ('done', 'skipped')) AS succeeded,
              count(*) FILTER (WHERE state = 'failed') AS failed
            FROM jobs.item WHERE job_id = ?
            """;

    private static final String FORGET_PAYLOADS =
            "UPDATE jobs.item SET payload = NULL WHERE job_id = ? AND payload IS NOT NULL";

    /// Of requests that ended before the job was started, and were not repeated.
    private static final String ORPHANS =
            """
            SELECT DISTINCT job_id FROM jobs.item
            WHERE state = 'waiting' AND stored_at < clock_timestamp() - interval '2 days'
              AND NOT EXISTS (SELECT FROM event_store.domain_event_entry
                WHERE aggregate_identifier = 'job/' || job_id)
            """;

    private final JdbcClient database;
    private final Seals seals;

    JobItems(@Qualifier("append") DataSource pool, Seals seals) {
        this.database = JdbcClient.create(pool);
        this.seals = seals;
    }

    /// @param done rows that made something happen
    record Count(long total, long done, long succeeded, long failed) {}

    /// Stores all of them, some at a time; those without a number are counted.
    ///
    /// @return how many they are
    int add(JobId job, String orgId, Iterable<JobItem> items) {
        List<JobItem> batch = new ArrayList<>(AT_ONCE);
        int number = 0;
        for (JobItem item : items) {
            number++;
            batch.add(item.isNumbered() ? item : item.numbered(number));
            if (batch.size() == AT_ONCE) {
                store(job, orgId, batch);
                batch.clear();
            }
        }
        store(job, orgId, batch);
        return number;
    }

    /// The rows that made something happen, under their numbers.
    ///
    /// @param orgId of whoever takes them back
    /// @return how many they are
    int addUndoing(JobId job, String orgId, JobId undone) {
        database.sql(TAKE_BACK)
                .param("job", uuid(job))
                .param("org", UUID.fromString(orgId))
                .param("undone", uuid(undone))
                .update();
        return Math.toIntExact(count(job).total());
    }

    private void store(JobId job, String orgId, List<JobItem> items) {
        database.sql(ADD)
                .param("job", uuid(job))
                .param("org", UUID.fromString(orgId))
                .param("rows", items.stream().map(JobItem::row).toArray(Integer[]::new))
                .param("targets", items.stream().map(JobItem::target).toArray(String[]::new))
                .param(
                        "payloads",
                        items.stream()
                                .map(item -> seal(job, item.payload()))
                                .toArray(String[]::new))
                .update();
    }

    /// The next ones, their payloads opened.
    List<JobItem> waiting(JobId job) {
        return database.sql(WAITING)
                .params(uuid(job), AT_ONCE)
                .query((row, _) ->
                        new JobItem(
                                row.getInt("row_no"),
                                row.getString("target"),
                                open(job, row.getString("payload"))))
                .list();
    }

    void settle(JobId job, JobItem item, ItemResult result) {
        JdbcClient.StatementSpec statement =
                database.sql(SETTLE).param("job", uuid(job)).param("row", item.row());
        switch (result) {
            case Done(var position, var made, var warnings) ->
                    settle(
                            statement.param("made", made).param("warning", sentences(warnings)),
                            "done",
                            null,
                            position);
            case WouldChange _ -> throw new IllegalArgumentException("nothing was done");
            case AlreadySo(var about) ->
                    settle(
                            statement.param("made", about).param("warning", null),
                            "skipped",
                            null,
                            null);
            case Failed(var refusal) -> settle(nothing(statement), "failed", refusal, null);
        }
    }

    private static JdbcClient.StatementSpec nothing(JdbcClient.StatementSpec statement) {
        return statement.param("made", null).param("warning", null);
    }

    private static void settle(
            JdbcClient.StatementSpec statement,
            String state,
            @Nullable Refusal refusal,
            @Nullable Long position) {
        statement
                .param("state", state)
                .param("code", refusal == null ? null : refusal.code())
                .param("error", refusal == null ? null : sentence(refusal.detail()))
                .param("position", position)
                .update();
    }

    private static @Nullable String sentences(List<String> warnings) {
        return warnings.isEmpty() ? null : sentence(String.join("; ", warnings));
    }

    private static String sentence(String words) {
        return PayloadRule.cleaned(words, LONGEST_ERROR);
    }

    Count count(JobId job) {
        return database.sql(COUNT)
                .param(uuid(job))
                .query((row, _) ->
                        new Count(
                                row.getLong("total"),
                                row.getLong("done"),
                                row.getLong("succeeded"),
                                row.getLong("failed")))
                .single();
    }

    /// What is sealed of a job can never be opened again.
    void forgetPayloads(JobId job) {
        seals.destroy(job.stream());
        database.sql(FORGET_PAYLOADS).param(uuid(job)).update();
    }

    /// Of a job that was not started, and may be by a repetition: its key is kept.
    void takeOff(JobId job) {
        database.sql("DELETE FROM jobs.item WHERE job_id = ?").param(uuid(job)).update();
    }

    void forgetOrphans() {
        database.sql(ORPHANS)
                .query(String.class)
                .list()
                .forEach(id -> {
                    JobId job = new JobId(id);
                    forgetPayloads(job);
                    takeOff(job);
                });
    }

    private @Nullable String seal(JobId job, @Nullable String payload) {
        return payload == null ? null : seals.seal(job.stream(), payload).text();
    }

    private @Nullable String open(JobId job, @Nullable String text) {
        return text == null ? null : seals.open(new Sealed(job.stream(), text)).orElse(null);
    }

    private static UUID uuid(JobId job) {
        return UUID.fromString(job.value());
    }
}
