package com.opscenter.commands.query;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.CommandView.Requester;
import com.opscenter.commands.api.CommandView.Step;
import com.opscenter.commands.api.CommandView.Target;
import com.opscenter.commands.api.FindSteps;
import com.opscenter.commands.api.TargetNames;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.views.Doings;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds commands and makes their views.
@Component
class CommandRows {

    static final View<CommandRow> VIEW = new View<>("commands_command", CommandRow.class);

    private static final Sorting SORTING =
            new Sorting("-requestedAt", Map.of("requestedAt", View.text("opened")));

    private final Reads reads;
    private final Pages pages;
    private final Directory directory;
    private final Doings doings;
    private final List<TargetNames> names;

    CommandRows(
            Reads reads, Pages pages, Directory directory, Doings doings, List<TargetNames> names) {
        this.doings = doings;
        this.reads = reads;
        this.pages = pages;
        this.directory = directory;
        this.names = names;
    }

    Page<CommandView> page(String orgId, Moment moment, Listing listing, Condition condition) {
        Page<Row<CommandRow>> page =
                reads.in(orgId, db -> pages.page(db, VIEW, moment, listing, condition, SORTING));
        return page.with(page.items().stream().map(this::view).toList());
    }

    /// Only of whoever gave it, and whose key did, unless it is for those who see all.
    Optional<CommandView> one(Caller caller, String orgId, Moment moment, String id) {
        return find(orgId, moment, id)
                .filter(row ->
                        caller.may(CommandReadsEndpoint.OTHERS)
                                || doings.areOf(caller, row.value().requestedBy()))
                .map(this::view);
    }

    /// For our own parts.
    Optional<CommandView> one(String orgId, Moment moment, String id) {
        return find(orgId, moment, id).map(this::view);
    }

    private Optional<Row<CommandRow>> find(String orgId, Moment moment, String id) {
        return reads.in(orgId, db -> VIEW.find(db, moment.position(), "command/" + id));
    }

    List<Row<CommandRow>> rows(String orgId, @Nullable Long at, Condition condition) {
        return reads.in(orgId, db -> VIEW.fetch(db, at, condition, View.text("opened").asc()));
    }

    /// Commands as they stood after each step, in order.
    List<CommandView> steps(FindSteps wanted) {
        List<Row<CommandRow>> found =
                switch (wanted) {
                    case FindSteps.OfCommands(var keys, var after, var upTo) ->
                            reads.everywhere(db -> VIEW.begun(db, after, upTo, View.keyed(keys)));
                    case FindSteps.OfRequester(var orgId, var requester, var after) ->
                            reads.in(
                                    orgId,
                                    db ->
                                            VIEW.begun(
                                                    db,
                                                    after,
                                                    Long.MAX_VALUE,
                                                    doings.of(requester, CommandFilter.REQUESTER)));
                };
        return found.stream().map(this::view).toList();
    }

    /// The organization of a command, for our own parts that know only its id.
    Optional<String> owner(String id) {
        return reads.everywhere(db -> VIEW.find(db, null, "command/" + id)).map(Row::orgId);
    }

    /// What people call the target, null when nobody knows.
    @Nullable String nameOf(String orgId, String target) {
        return names.stream()
                .flatMap(feature -> feature.nameOf(orgId, target).stream())
                .findFirst()
                .orElse(null);
    }

    CommandView view(Row<CommandRow> row) {
        CommandRow command = row.value();
        return new CommandView(
                row.key(),
                command.id(),
                command.type(),
                new Target(command.target(), nameOf(row.orgId(), command.target())),
                command.action(),
                command.desired(),
                command.status().word(),
                command.statusReason(),
                command.observed(),
                requester(command.requestedBy()),
                command.approvedBy() == null ? null : requester(command.approvedBy()),
                command.reason(),
                command.requestedAt(),
                command.dispatchedAt(),
                command.endedAt(),
                command.deadline(),
                command.notBefore(),
                command.correlationId(),
                command.idempotencyKey(),
                command.undoable() && command.status() == CommandStatus.CONFIRMED,
                command.dismissed(),
                command.children(),
                command.steps().stream()
                        .map(step -> new Step(step.at(), step.status().word(), step.detail()))
                        .toList(),
                command.position(),
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
