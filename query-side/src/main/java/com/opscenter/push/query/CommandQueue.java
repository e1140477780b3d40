package com.opscenter.push.query;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.CommandView.Requester;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.identity.api.Actor;
import com.opscenter.projections.api.ViewChanges;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Tells each caller about the life of their own commands, as soon as the read model has the step.
@Component
class CommandQueue implements ViewChanges, DisposableBean {

    static final String DESTINATION = "/user/queue/commands";

    private static final Logger LOG = LoggerFactory.getLogger(CommandQueue.class);

    /// What is told of a command.
    record Told(
            String commandId,
            String key,
            String status,
            @Nullable String statusReason,
            @Nullable String observed,
            CommandView.Target target,
            long position,
            Instant at) {}

    private final QueryGateway queries;
    private final Broker broker;

    /// One thread, so that steps of a command arrive in order.
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("command-queue").factory());

    CommandQueue(QueryGateway queries, Broker broker) {
        this.queries = queries;
        this.broker = broker;
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.feature().equals("commands") && broker.hasHearers(DESTINATION)) {
            advance.changes().forEach(change -> teller.execute(() -> tell(change)));
        }
    }

    @Override
    public void destroy() {
        teller.shutdown();
    }

    private void tell(Change change) {
        String id = change.key().substring("command/".length());
        try {
            Optional<CommandView> found =
                    queries.query(
                                    new FindCommand(id, change.position()),
                                    ResponseTypes.optionalInstanceOf(CommandView.class))
                            .get();
            found.ifPresent(command ->
                    broker.tell(DESTINATION, actor(command.requestedBy()), told(command, change)));
        } catch (ExecutionException e) {
            LOG.warn("command queue command={} cause={}", id, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Actor actor(Requester requester) {
        String type = requester.type().equals("apiKey") ? "API_KEY" : requester.type();
        return new Actor(Actor.Type.valueOf(type.toUpperCase(Locale.ROOT)), requester.id());
    }

    private static Told told(CommandView command, ViewChanges.Change change) {
        return new Told(
                command.id(),
                command.key(),
                command.status(),
                command.statusReason(),
                command.observed(),
                command.target(),
                command.position(),
                change.at());
    }
}
