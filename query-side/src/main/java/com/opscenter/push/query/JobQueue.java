package com.opscenter.push.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.jobs.api.FindJobs;
import com.opscenter.jobs.api.JobView;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.LiveTopic;
import com.opscenter.push.api.OwnQueue;
import com.opscenter.views.Doings;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/// Tells each caller how far their own jobs and those of their keys are, twice a second at most:
/// only the newest counts.
@Component
class JobQueue implements OwnQueue, LiveTopic, ViewChanges {

    static final String DESTINATION = "/user/queue/jobs";

    private static final String FEATURE = "jobs";

    private final QueryGateway queries;
    private final Broker broker;
    private final Doings doings;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private boolean skips;

    JobQueue(QueryGateway queries, Broker broker, Doings doings) {
        this.doings = doings;
        this.queries = queries;
        this.broker = broker;
    }

    @Override
    public Set<String> destinations() {
        return Set.of(DESTINATION);
    }

    /// Nobody hears of others' jobs.
    @Override
    public List<Audience> audiences() {
        return List.of();
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.feature().equals(FEATURE) && broker.hasHearers(DESTINATION)) {
            advance.changes().forEach(change -> changed.add(change.key()));
        }
    }

    /// Every other time.
    @Override
    public void flush() {
        skips = !skips;
        if (skips || changed.isEmpty()) {
            return;
        }
        Set<String> keys = new HashSet<>(changed);
        changed.removeAll(keys);
        try {
            queries
                    .query(new FindJobs(keys), ResponseTypes.multipleInstancesOf(JobView.class))
                    .join()
                    .stream()
                    .sorted(Comparator.comparingLong(JobView::position))
                    .forEach(this::tell);
        } catch (RuntimeException e) {
            changed.addAll(keys);
            throw e;
        }
    }

    @Override
    public void beat() {}

    private void tell(JobView job) {
        Actor creator = CommandQueue.actor(job.created_by());
        doings.behind(creator)
                .forEach(actor -> broker.tell(DESTINATION, actor, job.position(), job));
    }
}
