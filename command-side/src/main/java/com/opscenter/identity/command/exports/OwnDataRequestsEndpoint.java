package com.opscenter.identity.command.exports;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.jobs.api.FindJob;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobView;
import com.opscenter.jobs.api.Jobs;
import com.opscenter.jobs.api.NewJob;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Asking for a copy of all that is kept of oneself.
@RestController
class OwnDataRequestsEndpoint {

    private final ExportOwnData kind;
    private final Jobs jobs;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    OwnDataRequestsEndpoint(
            ExportOwnData kind, Jobs jobs, Requests requests, Answers answers, Views views) {
        this.kind = kind;
        this.jobs = jobs;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// Once the job is done, the file is at `/api/v1/account/export/{job_id}`. For people alone,
    /// not for keys and service accounts.
    @PostMapping("/api/v1/account/export")
    @Needs(Needs.SIGNED_IN)
    @Gives(status = Gives.ACCEPTED, value = JobView.class)
    ResponseEntity<Object> ask(Caller caller, HttpServletRequest request) {
        if (caller.actor().type() != Actor.Type.USER) {
            throw new RefusedException(
                    new Refusal("forbidden", "Only people take what is kept of them"));
        }
        UserId person = Objects.requireNonNull(caller.person(), "people are somebody");
        CommandContext context = requests.context(request, caller, null, null);
        NewJob wanted =
                new NewJob(kind, Map.of(), List.of(JobItem.about("user/" + person.value())));
        if (Requests.isDryRun(request)) {
            return ResponseEntity.ok(jobs.rehearse(wanted, context));
        }
        Accepted started = jobs.start(wanted, context);
        JobId id = JobId.of(context);
        JobView job =
                views.find(new FindJob(id, started.position()), JobView.class)
                        .orElseThrow(() -> new IllegalStateException("lost job " + id.value()));
        return answers.accepted(context, started, URI.create("/api/v1/jobs/" + id.value()), job);
    }
}
