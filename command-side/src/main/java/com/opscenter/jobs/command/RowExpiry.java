package com.opscenter.jobs.command;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets rows whose job was never started, those of jobs that were over long ago, and what rows
/// of paused ones hold of people.
@Configuration(proxyBeanMethods = false)
class RowExpiry {

    @Bean
    RecurringTask<Void> jobOrphanExpiry(JobItems items) {
        return Tasks.recurring("job-orphan-expiry", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> items.forgetOrphans());
    }

    @Bean
    RecurringTask<Void> jobRowExpiry(JobRetention retention) {
        return Tasks.recurring("job-row-expiry", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> {
                    retention.forgetPaused();
                    retention.forgetOld();
                });
    }
}
