package com.opscenter.push.query;

import static java.util.stream.Collectors.toSet;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.CommandView.Requester;
import com.opscenter.commands.api.FindSteps;
import com.opscenter.identity.api.Actor;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.push.api.OwnQueue;
import com.opscenter.views.Doings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Tells each caller about the life of their own commands and those of their keys, as soon as the
/// read model has the step.
@Component
class CommandQueue implements OwnQueue, ViewChanges, DisposableBean {

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
    private final Positions positions;
    private final Broker broker;
    private final Doings doings;

    /// One thread, so that steps of a command arrive in order.
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("command-queue").factory());

    CommandQueue(QueryGateway queries, Positions positions, Broker broker, Doings doings) {
        this.doings = doings;
        this.queries = queries;
        this.positions = positions;
        this.broker = broker;
    }

    /// A projection may fold several steps of a command at once; each is told.
    @Override
    public void advanced(Advance advance) {
        if (advance.feature().equals("commands") && broker.hasHearers(DESTINATION)) {
            teller.execute(() -> tell(advance));
        }
    }

    @Override
    public Set<String> destinations() {
        return Set.of(DESTINATION);
    }

    /// How far it is: behind every step that was told before.
    void mark() {
        long reached = positions.of("commands");
        teller.execute(() -> broker.mark(DESTINATION, reached));
    }

    /// What happened to somebody's commands after a position.
    List<Told> since(Actor requester, String orgId, long position) {
        return find(new FindSteps.OfRequester(orgId, requester, position)).stream()
                .map(CommandQueue::told)
                .toList();
    }

    @Override
    public void destroy() {
        teller.shutdown();
    }

    private void tell(Advance advance) {
        Set<String> keys = advance.changes().stream().map(Change::key).collect(toSet());
        try {
            if (!keys.isEmpty()) {
                find(new FindSteps.OfCommands(keys, advance.previous(), advance.position()))
                        .forEach(this::tell);
            }
        } catch (RuntimeException e) {
            LOG.warn("command queue position={} cause={}", advance.position(), e.toString());
        }
    }

    private void tell(CommandView command) {
        Told told = told(command);
        doings.behind(actor(command.requestedBy()))
                .forEach(actor -> broker.tell(DESTINATION, actor, command.position(), told));
    }

    private List<CommandView> find(FindSteps steps) {
        return queries.query(steps, ResponseTypes.multipleInstancesOf(CommandView.class)).join();
    }

    static Actor actor(Requester requester) {
        String type = requester.type().equals("apiKey") ? "API_KEY" : requester.type();
        return new Actor(Actor.Type.valueOf(type.toUpperCase(Locale.ROOT)), requester.id());
    }

    private static Told told(CommandView command) {
        return new Told(
                command.id(),
                command.key(),
                command.status(),
                command.statusReason(),
                command.observed(),
                command.target(),
                command.position(),
                command.steps().isEmpty() ? command.requestedAt() : command.steps().getLast().at());
    }
}
