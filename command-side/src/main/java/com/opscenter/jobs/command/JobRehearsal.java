package com.opscenter.jobs.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Consent;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.BulkResult.FailedRow;
import com.opscenter.jobs.api.BulkResult.RehearsedRow;
import com.opscenter.jobs.api.BulkResult.WarnedRow;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.Done;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.ItemResult.WouldChange;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.jobs.api.NewJob;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Says what would become of each row, looked at by itself; nothing is stored, nothing is done.
final class JobRehearsal {

    private final NewJob job;
    private final JobTask task;
    private final CommandContext request;
    private final Commands commands;
    private final List<String> good = new ArrayList<>();
    private final List<FailedRow> bad = new ArrayList<>();
    private final List<RehearsedRow> would = new ArrayList<>();
    private final List<WarnedRow> warned = new ArrayList<>();
    private int counted;
    private long succeeded;

    JobRehearsal(NewJob job, JobTask task, CommandContext request, Commands commands) {
        this.job = job;
        this.task = task;
        this.request = request;
        this.commands = commands;
    }

    private record Rehearsed(JobItem item, ItemResult result) {}

    BulkResult result() {
        StreamSupport.stream(job.items().spliterator(), false)
                .map(this::numbered)
                .gather(
                        Gatherers.mapConcurrent(
                                job.kind().sideBySide(),
                                item -> new Rehearsed(item, rehearsed(item))))
                .forEachOrdered(this::add);
        return new BulkResult(
                good,
                bad,
                warned,
                succeeded + bad.size(),
                succeeded,
                bad.size(),
                true,
                null,
                would.isEmpty() ? null : would);
    }

    private JobItem numbered(JobItem item) {
        counted++;
        return item.isNumbered() ? item : item.numbered(counted);
    }

    private ItemResult rehearsed(JobItem item) {
        try {
            CommandContext part =
                    Requests.part(request, "rehearsal-" + item.row()).with(Consent.GIVEN);
            return job.kind().rehearse(task, item, new RehearsalHand(part, commands));
        } catch (RefusedException refused) {
            return new Failed(refused.refusal());
        }
    }

    private void add(Rehearsed row) {
        String target = row.item().target();
        String id = target == null ? null : JobItem.idIn(target);
        if (row.result() instanceof Failed(var refusal)) {
            bad.add(new FailedRow(row.item().row(), id, null, refusal.detail(), refusal.code()));
            return;
        }
        succeeded++;
        if (row.result() instanceof Done(_, _, var warnings)) {
            warn(row, id, warnings);
        }
        if (row.result() instanceof WouldChange(var about, var members, var warnings)) {
            String whose = about == null ? null : JobItem.idIn(about);
            would.add(new RehearsedRow(row.item().row(), whose, null, List.copyOf(members)));
            warn(row, whose, warnings);
        }
        if (id != null) {
            good.add(id);
        }
    }

    private void warn(Rehearsed row, @Nullable String id, List<String> warnings) {
        if (!warnings.isEmpty()) {
            warned.add(new WarnedRow(row.item().row(), id, String.join("; ", warnings)));
        }
    }
}
