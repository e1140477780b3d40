package com.opscenter.commands.command;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets idempotency keys and what was answered under them after seven days.
@Configuration(proxyBeanMethods = false)
class KeyExpiry {

    @Bean
    RecurringTask<Void> idempotentAnswerExpiry(IdempotentAnswers answers) {
        return Tasks.recurring("idempotent-answer-expiry", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> answers.forgetOld());
    }
}
