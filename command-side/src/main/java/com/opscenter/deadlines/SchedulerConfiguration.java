package com.opscenter.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.opscenter.vocabulary.api.NodeRole;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The persistent scheduler. A feature adds work by a bean of type `Task`.
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    /// Polling, and four missed heartbeats of a killed process, stay below ten seconds together.
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 4;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    @Bean(destroyMethod = "")
    Scheduler scheduler(@Qualifier("append") DataSource pool, ObjectProvider<Task<?>> tasks) {
        List<Task<?>> known = tasks.orderedStream().toList();
        return Scheduler.create(pool, known)
                .tableName("event_store.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(EVERY_SECOND)
                .heartbeatInterval(EVERY_SECOND)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE_AT_STOP)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Bean
    SchedulerLifecycle schedulerLifecycle(
            Scheduler scheduler, @Value("${opscenter.roles:}") String roles) {
        return new SchedulerLifecycle(scheduler, NodeRole.REACTIONS.isIn(roles));
    }
}
