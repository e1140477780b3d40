package com.opscenter.deadlines;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happens when a deadline is reached: the event says what is asked then. The key makes a
/// second firing, after a kill in between, the same command.
@Configuration(proxyBeanMethods = false)
class DeadlineTask {

    static final TaskDescriptor<Void> DEADLINE = TaskDescriptor.of("deadline");

    private static final Logger log = LoggerFactory.getLogger(DeadlineTask.class);

    private static final Actor DEADLINES = Actor.system("deadlines");
    private static final Duration AGAIN = Duration.ofSeconds(2);

    @Bean
    OneTimeTask<Void> deadline(
            ObjectProvider<EventReader> history, ObjectProvider<Commands> commands) {
        return Tasks.oneTime(DEADLINE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute(
                        (task, _) -> fire(task.getId(), history.getObject(), commands.getObject()));
    }

    private static void fire(String eventId, EventReader history, Commands commands) {
        StoredEvent opened =
                history.byId(eventId)
                        .orElseThrow(() -> new IllegalStateException("lost event " + eventId));
        if (!(opened.payload() instanceof OpensDeadline deadline)) {
            throw new IllegalStateException(opened.type() + " opens no deadline any more");
        }
        String key = "deadline/" + eventId;
        commands.send(
                deadline.whenDue(),
                new CommandContext(
                        Requests.commandId(DEADLINES, key),
                        Caller.own(DEADLINES, opened.metadata().orgId()),
                        opened.metadata().site(),
                        opened.metadata().correlationId(),
                        eventId,
                        null,
                        null,
                        new Idempotency(key, "deadline"),
                        null));
        log.info("deadline fired event={} due={}", eventId, deadline.due());
    }
}
