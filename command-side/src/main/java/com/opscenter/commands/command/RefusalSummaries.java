package com.opscenter.commands.command;

import com.opscenter.commands.api.RefusalEvent;
import com.opscenter.commands.api.RefusalEvent.RefusalsSummarized;
import com.opscenter.commands.api.RefusalEvent.UnauthenticatedSummarized;
import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.store.Appends;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Counts per minute what would flood the history one by one, and records the numbers once the
/// minute is over. A node that is killed loses the numbers of its last minute, no more.
@Component
class RefusalSummaries implements SmartLifecycle {

    private static final int LOOK = 5;
    private static final String STREAM_TYPE = "Refusal";
    private static final Actor STRANGERS = Actor.system("strangers");

    private static final Logger log = LoggerFactory.getLogger(RefusalSummaries.class);

    private final Appends appends;
    private final Seals seals;
    private final Clock clock;
    private final int oneByOne;
    private final MinuteCounts<Caller> callers = new MinuteCounts<>();
    private final MinuteCounts<String> addresses = new MinuteCounts<>();
    private final ScheduledExecutorService rhythm =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("refusal-summaries").factory());
    private Instant minute;
    private volatile boolean running;

    /// @param oneByOne how many of one actor and minute are recorded by themselves
    RefusalSummaries(
            Appends appends,
            Seals seals,
            Clock clock,
            @Value("${opscenter.limits.refusals:30}") int oneByOne) {
        this.appends = appends;
        this.seals = seals;
        this.clock = clock;
        this.oneByOne = oneByOne;
        this.minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /// Whether one more refusal of this caller is recorded by itself.
    boolean isFirst(Caller caller) {
        return callers.add(caller.actor().type() + " " + caller.actor().id(), caller) <= oneByOne;
    }

    void unauthenticated(String address) {
        addresses.add(address, address);
    }

    /// Records the numbers of a minute that is over.
    synchronized void summarize() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (now.isAfter(minute)) {
            record(minute);
            minute = now;
        }
    }

    @Override
    public void start() {
        ScheduledFuture<?> _ =
                rhythm.scheduleWithFixedDelay(this::summarize, LOOK, LOOK, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        rhythm.shutdownNow();
        record(minute);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// After the web server has stopped, so that nothing is counted any more.
    @Override
    public int getPhase() {
        return 0;
    }

    private void record(Instant of) {
        callers.close((caller, count) -> {
            if (caller != null && count > oneByOne) {
                append(
                        new RefusalsSummarized(id(), of, count - oneByOne),
                        caller.actor(),
                        caller.orgId(),
                        null);
            }
        });
        addresses.close((address, count) ->
                append(
                        new UnauthenticatedSummarized(id(), of, count, address == null),
                        STRANGERS,
                        SystemOrganization.ID,
                        address == null ? null : sealed(address)));
    }

    private void append(RefusalEvent event, Actor actor, String orgId, @Nullable Sealed client) {
        var metadata =
                new Metadata(
                        actor, orgId, null, event.summary(), null, null, null, null, client, null);
        try {
            appends.first(event, STREAM_TYPE, metadata, null);
        } catch (RuntimeException e) {
            log.warn("summary not recorded actor={} event={}", actor.id(), event, e);
        }
    }

    /// Nobody knows whose address it is, so the addresses of a day share a key; destroying it
    /// erases them.
    private Sealed sealed(String address) {
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        return seals.seal("strangers/" + day, address);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
