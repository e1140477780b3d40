package com.opscenter.notifications.query;

import com.opscenter.jobs.api.JobEvent;
import com.opscenter.jobs.api.JobEvent.JobAdvanced;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobFailed;
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
        List<Notice> told =
                parties.of(event.stream()).stream()
                        .flatMap(party -> told(event, party, author).stream())
                        .toList();
        switch (event) {
            case JobStarted started -> {
                String creator = author.person();
                if (creator != null) {
                    parties.join(event.stream(), creator, started.kind());
                }
            }
            case JobCancelled _, JobEnded _, JobFailed _ -> parties.end(event.stream());
            case JobAdvanced _, JobPaused _, JobResumed _ -> {}
        }
        return told;
    }

    private static List<Notice> told(JobEvent event, Party creator, Author author) {
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
            case JobStarted _, JobAdvanced _, JobPaused _, JobResumed _ -> List.of();
        };
    }

    private static Notice job(
            Kind kind, JobEvent event, Party creator, Map<String, String> further) {
        Map<String, String> params = new HashMap<>(further);
        params.put("job", creator.about());
        return new Notice(creator.person(), kind, params, "/admin/jobs/" + event.job().value());
    }
}
