package com.opscenter.jobs.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.jobs.api.FindJob;
import com.opscenter.jobs.api.JobCommand;
import com.opscenter.jobs.api.JobCommand.CancelJob;
import com.opscenter.jobs.api.JobCommand.PauseJob;
import com.opscenter.jobs.api.JobCommand.ResumeJob;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobUndo;
import com.opscenter.jobs.api.JobView;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Holding jobs up, ending them and taking them back: whoever started one, and whoever could have.
@RestController
@RequestMapping("/api/v1/jobs/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
@Needs(Needs.SIGNED_IN)
class JobsEndpoint {

    /// Of jobs that only another version knows how to do.
    private static final Requirement OF_UNKNOWN_KINDS =
            new Requirement.Everywhere(Permission.of("system:execute"));

    private final JobDesk desk;
    private final JobKinds kinds;
    private final JobItems items;
    private final JobRest rest;
    private final Commands commands;
    private final EventReader history;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final ApiKeys keys;
    private final Clock clock;

    JobsEndpoint(
            JobDesk desk,
            JobKinds kinds,
            JobItems items,
            JobRest rest,
            Commands commands,
            EventReader history,
            Requests requests,
            Answers answers,
            Views views,
            ApiKeys keys,
            Clock clock) {
        this.desk = desk;
        this.kinds = kinds;
        this.items = items;
        this.rest = rest;
        this.commands = commands;
        this.history = history;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.keys = keys;
        this.clock = clock;
    }

    /// Rows that were begun end; no further one is begun until it is resumed.
    @PostMapping("/pause")
    @Gives(asks = PauseJob.class, status = Gives.OK, value = JobView.class)
    ResponseEntity<Object> pause(
            @PathVariable("id") String id, Caller caller, HttpServletRequest request) {
        return ask(id, PauseJob::new, caller, request);
    }

    @PostMapping("/resume")
    @Gives(asks = ResumeJob.class, status = Gives.OK, value = JobView.class)
    ResponseEntity<Object> resume(
            @PathVariable("id") String id, Caller caller, HttpServletRequest request) {
        return ask(id, ResumeJob::new, caller, request);
    }

    /// Rows that were begun end; the others stay as they are.
    @PostMapping("/cancel")
    @Gives(asks = CancelJob.class, status = Gives.OK, value = JobView.class)
    ResponseEntity<Object> cancel(
            @PathVariable("id") String id, Caller caller, HttpServletRequest request) {
        return ask(id, CancelJob::new, caller, request);
    }

    /// Another job, which takes back row by row what this one did; what was changed since stays.
    @PostMapping("/undo")
    @Gives(asks = StartJob.class, status = Gives.ACCEPTED, value = JobView.class)
    ResponseEntity<Object> undo(
            @PathVariable("id") String id, Caller caller, HttpServletRequest request) {
        JobStory undone = story(id);
        needs(undone, caller)
                .here(caller, undone.beginning().metadata().orgId())
                .orRefuse(undone.job().stream());
        JobKind kind = undoable(undone);
        requireProof(kind, caller, request);
        rest.await(undone.job());
        requireRows(undone);
        CommandContext context = requests.context(request, caller, null, null);
        JobId job = JobId.of(context);
        if (Requests.isDryRun(request)) {
            StartJob wanted = undo(job, undone, kind, items.count(undone.job()).done());
            return answers.rehearsed(commands.rehearse(wanted, context), null);
        }
        int total = items.addUndoing(job, caller.orgId(), undone.job());
        Accepted accepted = desk.start(undo(job, undone, kind, total), context);
        return answers.accepted(
                context,
                accepted,
                URI.create("/api/v1/jobs/" + job.value()),
                view(job, accepted.position()));
    }

    private ResponseEntity<Object> ask(
            String id,
            BiFunction<JobId, Requirement, JobCommand> wanted,
            Caller caller,
            HttpServletRequest request) {
        JobStory story = story(id);
        JobCommand command = wanted.apply(story.job(), needs(story, caller));
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        JobView view = view(story.job(), accepted.position());
        return answers.changed(context, accepted, view, view.version());
    }

    private static StartJob undo(JobId job, JobStory undone, JobKind kind, long total) {
        JobStarted was = undone.started();
        return new StartJob(
                job,
                was.kind(),
                total,
                was.parameters(),
                false,
                was.job(),
                kind.requirement(),
                JobKinds.givenBy(kind));
    }

    private JobKind undoable(JobStory undone) {
        if (!undone.isOver()) {
            throw movedOn("The job is not over yet: cancel it first");
        }
        return kinds.find(undone.started().kind())
                .filter(_ -> undone.started().undoable())
                .orElseThrow(() -> movedOn("What this job did cannot be taken back"));
    }

    private void requireProof(JobKind kind, Caller caller, HttpServletRequest request) {
        kind.undo()
                .flatMap(JobUndo::danger)
                .ifPresent(asked -> {
                    Access.rule(caller, asked, Target.PLATFORM).orRefuse("undo");
                    if (!Requests.isDryRun(request)) {
                        StepUp.require(caller, asked, clock.instant());
                    }
                });
    }

    private void requireRows(JobStory undone) {
        if (undone.started().total() > 0 && items.count(undone.job()).total() == 0) {
            throw movedOn("What became of its rows was forgotten, as it was over long ago");
        }
    }

    private static RefusedException movedOn(String sentence) {
        return new RefusedException(new Refusal("state-moved-on", sentence));
    }

    /// To have started it, oneself or by a key, or what its kind asks.
    private Requirement needs(JobStory story, Caller caller) {
        Requirement asked =
                kinds.find(story.started().kind())
                        .map(JobKind::overOthers)
                        .orElse(OF_UNKNOWN_KINDS);
        Actor creator = story.beginning().metadata().actor();
        UserId person = caller.person();
        UserId oneself =
                person != null && keys.isOwn(caller, creator) ? person : new UserId(creator.id());
        return Requirement.anyOf(new Requirement.Oneself(oneself), asked);
    }

    private JobStory story(String id) {
        return JobStory.of(new JobId(id), history).orElseThrow(() -> none(id));
    }

    private JobView view(JobId job, long position) {
        return views.find(new FindJob(job, position), JobView.class)
                .orElseThrow(() -> none(job.value()));
    }

    private static RefusedException none(String id) {
        return new RefusedException(Refusal.notFound("job/" + id));
    }
}
