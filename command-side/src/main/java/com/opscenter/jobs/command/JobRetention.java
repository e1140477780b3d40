package com.opscenter.jobs.command;

import com.opscenter.jobs.api.JobId;
import com.opscenter.vault.api.Seals;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Forgets rows that nobody asks about any more, and what rows hold of people whose job stays
/// paused.
@Component
class JobRetention {

    /// Each job by one look into the index, however many rows it has.
    private static final String OVER =
            """
            WITH RECURSIVE job AS (
              (SELECT job_id FROM jobs.item ORDER BY job_id LIMIT 1)
              UNION ALL
              SELECT (SELECT job_id FROM jobs.item WHERE job_id > job.job_id
                ORDER BY job_id LIMIT 1)
              FROM job WHERE job_id IS NOT NULL)
            SELECT job_id FROM job WHERE EXISTS (
              SELECT FROM event_store.domain_event_entry
              WHERE aggregate_identifier = 'job/' || job_id
                AND payload_type IN ('jobs.JobEnded', 'jobs.JobCancelled', 'jobs.JobFailed')
                AND recorded_at < clock_timestamp() - :kept * interval '1 s')
            """;

    private static final String PAUSED =
            """
            state = 'waiting' AND payload IS NOT NULL
              AND stored_at < clock_timestamp() - :paused * interval '1 s'
              AND (SELECT payload_type = 'jobs.JobPaused'
                  AND recorded_at < clock_timestamp() - :paused * interval '1 s'
                FROM event_store.domain_event_entry
                WHERE aggregate_identifier = 'job/' || job_id
                  AND payload_type <> 'jobs.JobAdvanced'
                ORDER BY sequence_number DESC LIMIT 1)
            """;

    private static final String FIND = "SELECT DISTINCT job_id FROM jobs.item WHERE " + PAUSED;

    /// Looks again: the job may have been resumed since it was found.
    private static final String FORGET =
            """
            UPDATE jobs.item SET state = 'failed', code = 'row-forgotten', payload = NULL,
              error = 'The job was paused for so long that what the row said was forgotten; send'
                || ' it again'
            WHERE job_id = :job AND
            """
                    + PAUSED;

    private final JdbcClient database;
    private final JobItems items;
    private final Seals seals;
    private final Duration kept;
    private final Duration paused;

    JobRetention(
            @Qualifier("append") DataSource pool,
            JobItems items,
            Seals seals,
            @Value("${opscenter.jobs.retention:90d}") Duration kept,
            @Value("${opscenter.jobs.paused:7d}") Duration paused) {
        this.database = JdbcClient.create(pool);
        this.items = items;
        this.seals = seals;
        this.kept = kept;
        this.paused = paused;
    }

    void forgetOld() {
        database.sql(OVER)
                .param("kept", kept.toSeconds())
                .query(String.class)
                .list()
                .forEach(id -> items.takeOff(new JobId(id)));
    }

    /// Whoever resumes the job is told of each row.
    void forgetPaused() {
        database.sql(FIND)
                .param("paused", paused.toSeconds())
                .query(String.class)
                .list()
                .forEach(this::forget);
    }

    private void forget(String id) {
        int forgotten =
                database.sql(FORGET)
                        .param("job", UUID.fromString(id))
                        .param("paused", paused.toSeconds())
                        .update();
        if (forgotten > 0) {
            seals.destroy(new JobId(id).stream());
        }
    }
}
