package com.opscenter.organizations.command.invitations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Withdraws every hour what has been expired for long.
@Configuration(proxyBeanMethods = false)
class InvitationExpiry {

    @Bean
    RecurringTask<Void> longExpiredInvitations(LongExpired invitations) {
        return Tasks.recurring("long-expired-invitations", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> invitations.withdraw());
    }
}
