package com.opscenter.jobs.query;

import com.opscenter.commands.api.CommandView.Requester;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.JobView;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds jobs and makes their views.
@Component
class JobRows {

    private static final Sorting SORTING =
            new Sorting("-created_at", Map.of("created_at", View.text("begun")));

    private final View<JobRow> jobs;
    private final ItemRows items;
    private final Reads reads;
    private final Pages pages;
    private final Directory directory;

    JobRows(
            JobsProjection projection,
            ItemRows items,
            Reads reads,
            Pages pages,
            Directory directory) {
        this.jobs = View.of(projection);
        this.items = items;
        this.reads = reads;
        this.pages = pages;
        this.directory = directory;
    }

    Page<JobView> page(String orgId, Moment moment, Listing listing, Condition condition) {
        Page<Row<JobRow>> page =
                reads.in(orgId, db -> pages.page(db, jobs, moment, listing, condition, SORTING));
        return page.with(page.items().stream().map(row -> view(row, null)).toList());
    }

    Optional<Row<JobRow>> one(String orgId, Moment moment, String id) {
        return reads.in(orgId, db -> jobs.find(db, moment.position(), "job/" + id));
    }

    /// For our own parts, which know only the id.
    Optional<Row<JobRow>> one(String id) {
        return reads.everywhere(db -> jobs.find(db, null, "job/" + id));
    }

    /// For our own parts.
    List<JobView> these(Collection<String> keys) {
        return reads.everywhere(db -> jobs.fetch(db, null, View.keyed(keys))).stream()
                .map(row -> view(row, null))
                .toList();
    }

    /// With what became of its rows, once it is over.
    JobView whole(Row<JobRow> row) {
        JobRow job = row.value();
        if (job.finishedAt() == null) {
            return view(row, null);
        }
        return areForgotten(row)
                ? view(row, null).withoutRows()
                : view(row, items.result(row.orgId(), job.id(), job.total()));
    }

    /// Whether what became of its rows is not known any more.
    boolean areForgotten(Row<JobRow> row) {
        JobRow job = row.value();
        return job.finishedAt() != null
                && job.total() > 0
                && !items.areThere(row.orgId(), job.id());
    }

    private JobView view(Row<JobRow> row, @Nullable BulkResult result) {
        JobRow job = row.value();
        return new JobView(
                job.id(),
                job.kind(),
                job.status().word(),
                job.paused(),
                new JobView.Progress(job.succeeded() + job.failed(), job.failed(), job.total()),
                job.parameters(),
                result,
                job.startedAt() == null ? null : "/api/v1/jobs/" + job.id() + "/report",
                job.why() == null ? null : job.why().sentence(),
                job.why() == null ? null : job.why().word(),
                job.undoable() && job.finishedAt() != null && job.succeeded() > 0,
                job.undoes(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                requester(job.creator()),
                job.position(),
                row.version());
    }

    private Requester requester(Actor actor) {
        String type =
                actor.type() == Actor.Type.API_KEY
                        ? "apiKey"
                        : actor.type().name().toLowerCase(Locale.ROOT);
        return new Requester(type, actor.id(), directory.nameOf(actor));
    }
}
