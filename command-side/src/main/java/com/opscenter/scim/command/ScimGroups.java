package com.opscenter.scim.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provisioning.FindThoseThere;
import com.opscenter.organizations.api.FindProvisionedTeam;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.ProvisionedTeam;
import com.opscenter.organizations.api.ProvisioningCommand.ProvisionTeam;
import com.opscenter.organizations.api.TeamPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Finds, founds, changes and deletes teams in the words of directories.
@Component
class ScimGroups {

    private static final Permission DELETE = Permission.of("organizations:delete");

    private final Views views;
    private final Commands commands;
    private final Directory directory;
    private final GroupDocument document;
    private final ScimRequests requests;
    private final EventReader history;
    private final Clock clock;

    ScimGroups(
            Views views,
            Commands commands,
            Directory directory,
            GroupDocument document,
            ScimRequests requests,
            EventReader history,
            Clock clock) {
        this.views = views;
        this.commands = commands;
        this.directory = directory;
        this.document = document;
        this.requests = requests;
        this.history = history;
        this.clock = clock;
    }

    ResponseEntity<Object> page(Asked asked) {
        TeamPage page =
                GroupSearch.of(asked)
                        .flatMap(query -> views.find(query, TeamPage.class))
                        .orElse(new TeamPage(List.of(), 0));
        return ScimAnswers.page(
                page.teams().stream().map(team -> asked.selection().of(document.of(team))).toList(),
                page.total(),
                asked.start());
    }

    ResponseEntity<Object> one(String id, Selection selection) {
        ProvisionedTeam team = team(id, 0, selection.wants("members"));
        return ScimAnswers.one(selection.of(document.of(team)), team.version());
    }

    /// The id is that of the command, so that whoever repeats the request finds the same group.
    ResponseEntity<Object> create(
            JsonNode body, Selection selection, Caller caller, HttpServletRequest request) {
        GroupChange wanted = GroupChange.of(body);
        CommandContext context = requests.context(request, caller);
        UserId owner = caller.person();
        if (owner == null) {
            throw Wrong.refused("forbidden", "Only somebody who can own a group founds it");
        }
        boolean machine =
                directory.member(owner).filter(it -> it.type() == Actor.Type.SERVICE).isPresent();
        ProvisionTeam command =
                new ProvisionTeam(
                        context.commandId(),
                        wanted.name(),
                        wanted.externalId(),
                        new Joining(owner, machine),
                        people(wanted.joining()));
        Accepted accepted = commands.send(command, context).orRefuse();
        ProvisionedTeam team =
                team(command.orgId(), accepted.position(), selection.wants("members"));
        return ScimAnswers.created(
                selection.of(document.of(team)),
                document.location(team.id()),
                team.version(),
                accepted.position());
    }

    ResponseEntity<Object> replace(
            String id,
            GroupChange change,
            Selection selection,
            Caller caller,
            HttpServletRequest request) {
        Accepted accepted = changed(id, change, caller, request);
        ProvisionedTeam team = team(id, accepted.position(), selection.wants("members"));
        return ScimAnswers.changed(
                selection.of(document.of(team)), team.version(), accepted.position());
    }

    ResponseEntity<Object> patch(
            String id, GroupChange change, Caller caller, HttpServletRequest request) {
        Accepted accepted = changed(id, change, caller, request);
        ProvisionedTeam team = team(id, accepted.position(), false);
        return ScimAnswers.done(team.version(), accepted.position());
    }

    private Accepted changed(
            String id, GroupChange change, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller);
        if (context.expectedVersion() == null) {
            team(id, 0, false);
        } else if (!wasDone(id, context)) {
            ScimRequests.requireVersion(context, team(id, history.head(), false).version());
        }
        return commands.send(change.command(id, people(change.joining())), context).orRefuse();
    }

    ResponseEntity<Object> delete(String id, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller);
        StepUp.require(caller, DELETE, clock.instant());
        if (!wasDone(id, context)) {
            team(id, 0, false);
        }
        Accepted accepted = commands.send(new DeleteOrganization(id, false), context).orRefuse();
        views.whenPassed(
                new FindProvisionedTeam(id, accepted.position(), false), ProvisionedTeam.class);
        return ScimAnswers.gone(accepted.position());
    }

    /// Whether it was carried out before under its key, by a request whose answer was lost.
    private boolean wasDone(String id, CommandContext context) {
        return history.stream("organization/" + id, history.head()).stream()
                .anyMatch(event -> context.commandId().equals(event.metadata().commandId()));
    }

    /// Whoever is not found is looked for once more among all who came up to now.
    private List<Joining> people(Collection<String> ids) {
        Set<UserId> wanted = ids.stream().map(UserId::new).collect(Collectors.toSet());
        if (!wanted.isEmpty() && !areThere(wanted, 0) && !areThere(wanted, history.head())) {
            throw Wrong.value("members.value", "must be the id of a user there is");
        }
        return ids.stream().map(id -> new Joining(new UserId(id), false)).toList();
    }

    private boolean areThere(Set<UserId> wanted, long after) {
        return Set.copyOf(views.list(new FindThoseThere(wanted, after), UserId.class))
                .containsAll(wanted);
    }

    private ProvisionedTeam team(String id, long position, boolean withMembers) {
        return views.find(new FindProvisionedTeam(id, position, withMembers), ProvisionedTeam.class)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("group " + id)));
    }
}
