package com.opscenter.notifications.query;

import com.opscenter.jobs.api.JobEvent;
import com.opscenter.jobs.api.JobEvent.JobAdvanced;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
import com.opscenter.jobs.api.JobEvent.JobOver;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobEvent.JobResumed;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.notifications.query.Parties.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How jobs end, for whoever started them. That is told whoever's doing it was: nobody waits beside
/// a job.
final class JobNotices {

    private JobNotices() {}

    static List<Notice> of(JobEvent event, Author author, Parties parties) {
        return switch (event) {
            case JobStarted started -> {
                author.person()
                        .ifPresent(
                                creator -> parties.join(event.stream(), creator, started.kind()));
                yield List.of();
            }
            case JobOver over -> {
                List<Party> creators = parties.of(event.stream());
                parties.end(event.stream());
                yield creators.stream()
                        .flatMap(creator -> told(over, creator, author).stream())
                        .toList();
            }
            case JobAdvanced _, JobPaused _, JobResumed _ -> List.of();
        };
    }

    private static List<Notice> told(JobOver event, Party creator, Author author) {
        return switch (event) {
            case JobEnded(_, var good, var bad) ->
                    List.of(
                            job(
                                    bad == 0 ? Kind.JOB_DONE : Kind.JOB_DONE_IN_PART,
                                    event,
                                    creator,
                                    Map.of(
                                            "succeeded",
                                            Long.toString(good),
                                            "failed",
                                            Long.toString(bad))));
            case JobFailed(_, _, _, var why) ->
                    List.of(job(Kind.JOB_FAILED, event, creator, Map.of("why", why.word())));
            case JobCancelled _ ->
                    author.is(creator.person())
                            ? List.of()
                            : List.of(job(Kind.JOB_CANCELLED, event, creator, Map.of()));
        };
    }

    private static Notice job(
            Kind kind, JobEvent event, Party creator, Map<String, String> further) {
        Map<String, String> params = new HashMap<>(further);
        params.put("job", creator.about());
        return new Notice(creator.person(), kind, params, "/admin/jobs/" + event.job().value());
    }
}
