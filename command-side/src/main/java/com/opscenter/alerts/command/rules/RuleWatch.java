package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRules;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.ListRuleAlertsResolvedByUser;
import com.opscenter.alerts.api.ListStandingAlerts;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.PollListener;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Watches every poll of this node by our own rules. Polls wait in a bounded queue, so that none is
/// held up; what could not be told is told with the next poll.
@Component
class RuleWatch implements PollListener, SmartLifecycle {

    static final Actor RULES = Actor.system("alert-rules");

    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);
    private static final int QUEUE = 1_000;

    /// Meanwhile another node may have polled the source, so what stands is asked anew.
    private static final Duration ABSENCE = Duration.ofMinutes(5);

    /// Then a source is not ours any more.
    private static final Duration GONE = Duration.ofDays(2);

    private final BlockingQueue<Poll> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Map<String, Watched> sources = new HashMap<>();
    private final AlertRules rules;
    private final RuleReports reports;
    private final LookBack lookBack;
    private final Commands commands;
    private final Views views;
    private volatile @Nullable Thread watcher;

    RuleWatch(
            AlertRules rules,
            RuleReports reports,
            LookBack lookBack,
            Commands commands,
            Views views) {
        this.rules = rules;
        this.reports = reports;
        this.lookBack = lookBack;
        this.commands = commands;
        this.views = views;
    }

    @Override
    public void polled(Poll poll) {
        while (!queue.offer(poll)) {
            if (queue.poll() != null) {
                LOG.warn("alert-rules=behind dropped=1 source={}", poll.sourceId());
            }
        }
    }

    @Override
    public void start() {
        watcher = Thread.ofPlatform().name("alert-rules").daemon().start(this::run);
    }

    @Override
    public void stop() {
        Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void run() {
        try {
            while (true) {
                Poll poll = queue.take();
                watch(poll);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void watch(Poll poll) {
        try {
            Watched watched = watched(poll);
            watched.judge(poll, rules.of(poll.orgId()))
                    .forEach(finding -> tell(finding, watched, poll));
        } catch (RuntimeException e) {
            waiting(poll, e);
        }
    }

    /// One that cannot be told stops no other.
    private void tell(Finding finding, Watched watched, Poll poll) {
        try {
            Command report = reports.of(finding, new SourceId(poll.sourceId()), poll.orgId());
            commands.send(report, context(poll)).orRefuse();
            watched.told(finding);
        } catch (RuntimeException e) {
            waiting(poll, e);
        }
    }

    private static void waiting(Poll poll, RuntimeException cause) {
        LOG.warn("alert-rules=waiting source={} cause=\"{}\"", poll.sourceId(), cause.getMessage());
    }

    private Watched watched(Poll poll) {
        Watched known = sources.get(poll.sourceId());
        Instant last = known == null ? null : known.lastPoll();
        if (known != null && last != null && poll.at().isBefore(last.plus(ABSENCE))) {
            return known;
        }
        SourceId source = new SourceId(poll.sourceId());
        List<AlertView> standing = views.list(new ListStandingAlerts(source, 0), AlertView.class);
        Watched watched = known == null ? new Watched(source, poll.orgId(), lookBack) : known;
        watched.recall(
                standing, views.list(new ListRuleAlertsResolvedByUser(source), AlertView.class));
        sources.values().removeIf(other -> isGone(other, poll.at()));
        sources.put(poll.sourceId(), watched);
        return watched;
    }

    private static boolean isGone(Watched watched, Instant now) {
        Instant last = watched.lastPoll();
        return last != null && last.isBefore(now.minus(GONE));
    }

    private static CommandContext context(Poll poll) {
        String id = UUID.randomUUID().toString();
        return new CommandContext(
                id, Caller.own(RULES, poll.orgId()), poll.site(), id, null, null, null, null, null);
    }
}
