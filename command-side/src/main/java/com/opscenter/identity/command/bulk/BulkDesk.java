package com.opscenter.identity.command.bulk;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FindPeopleIds;
import com.opscenter.identity.command.bulk.Selection.ByFilter;
import com.opscenter.identity.command.bulk.Selection.OneByOne;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.FindJob;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobView;
import com.opscenter.jobs.api.Jobs;
import com.opscenter.jobs.api.NewJob;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Has many people dealt with, and answers when they are or where that can be looked at.
@Component
public class BulkDesk {

    /// More are not waited for.
    private static final int FEW = 500;

    private static final String NOT_WAITING = "respond-async";

    private final Jobs jobs;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Duration patience;

    BulkDesk(
            Jobs jobs,
            Requests requests,
            Answers answers,
            Views views,
            @Value("${opscenter.jobs.patience:20s}") Duration patience) {
        this.patience = patience;
        this.jobs = jobs;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// Whom it is done with.
    public interface Rows {

        int count();

        Iterable<JobItem> items();
    }

    /// What somebody wants done with many people.
    ///
    /// @param rows asked for once, unless the job was started before
    /// @param prefer the header of RFC 7240
    /// @param named tells whoever asked what the job itself does not keep
    public record Wanted(
            JobKind kind,
            Map<String, String> parameters,
            Supplier<? extends Rows> rows,
            @Nullable String prefer,
            UnaryOperator<BulkResult> named) {

        private NewJob job(Rows known) {
            return new NewJob(kind, parameters, known.items());
        }

        private boolean waits() {
            return prefer == null
                    || Arrays.stream(prefer.split(",", -1))
                            .noneMatch(one -> one.strip().equalsIgnoreCase(NOT_WAITING));
        }
    }

    private record Chosen(List<JobItem> items) implements Rows {

        @Override
        public int count() {
            return items.size();
        }
    }

    /// @param choice whom the kind is done with, each by themselves
    ResponseEntity<Object> answer(
            JobKind kind,
            Map<String, String> parameters,
            PeopleChoice choice,
            @Nullable String prefer,
            Caller caller,
            HttpServletRequest request) {
        Selection people = Selection.of(choice);
        CommandContext context = requests.context(request, caller, null, choice.reason());
        Wanted wanted =
                new Wanted(
                        kind, parameters, () -> chosen(people), prefer, UnaryOperator.identity());
        return answer(wanted, context, request);
    }

    public ResponseEntity<Object> answer(
            Wanted wanted, CommandContext context, HttpServletRequest request) {
        if (Requests.isDryRun(request)) {
            Rows rows = wanted.rows().get();
            return ResponseEntity.ok(
                    wanted.named().apply(jobs.rehearse(wanted.job(rows), context)));
        }
        JobId id = JobId.of(context);
        // Whom a filter finds was fixed when the job was started.
        Rows rows = jobs.isStarted(id) ? new Chosen(List.of()) : wanted.rows().get();
        Accepted started = jobs.start(wanted.job(rows), context);
        boolean waits = rows.count() <= FEW && wanted.waits();
        OptionalLong over = waits ? jobs.over(id, patience) : OptionalLong.empty();
        Accepted reached =
                new Accepted(over.orElse(started.position()), started.events(), started.repeated());
        return answer(id, wanted, reached, context);
    }

    private ResponseEntity<Object> answer(
            JobId id, Wanted wanted, Accepted reached, CommandContext context) {
        JobView job =
                views.find(new FindJob(id, reached.position()), JobView.class)
                        .orElseThrow(() -> new IllegalStateException("lost job " + id.value()));
        BulkResult result = job.result();
        return result != null && job.status().equals("done")
                ? answers.done(context, reached, wanted.named().apply(result))
                : answers.accepted(context, reached, URI.create("/api/v1/jobs/" + id.value()), job);
    }

    private Chosen chosen(Selection people) {
        return new Chosen(ids(people).stream().map(id -> JobItem.about("user/" + id)).toList());
    }

    private List<String> ids(Selection people) {
        return switch (people) {
            case OneByOne(var ids) -> List.copyOf(ids);
            case ByFilter(var filter, var expected) -> {
                List<String> found = views.list(new FindPeopleIds(filter), String.class);
                if (found.size() != expected) {
                    throw changed(found.size(), expected);
                }
                yield found;
            }
        };
    }

    private static RefusedException changed(int found, long expected) {
        return new RefusedException(
                new Refusal(
                        "count-changed",
                        "The filter finds %d people now, not %d".formatted(found, expected),
                        List.of(),
                        Map.of("count", found)));
    }
}
