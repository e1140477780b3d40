package com.opscenter.jobs.query;

import com.opscenter.jobs.api.FindJob;
import com.opscenter.jobs.api.FindJobs;
import com.opscenter.jobs.api.JobView;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side and the push path, which have checked already who asks.
@Component
class JobQueries {

    private final JobRows rows;
    private final Sights sights;

    JobQueries(JobRows rows, Sights sights) {
        this.rows = rows;
        this.sights = sights;
    }

    @QueryHandler
    Optional<JobView> on(FindJob query) {
        sights.await(JobsReadsEndpoint.FEATURES, query.after());
        return rows.one(query.job().value()).map(rows::whole);
    }

    @QueryHandler
    List<JobView> on(FindJobs query) {
        return rows.these(query.streams());
    }
}
