package com.opscenter.scim.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.FindProvisionedTeam;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.ProvisionedTeam;
import com.opscenter.organizations.api.ProvisioningCommand.ProvisionTeam;
import com.opscenter.organizations.api.TeamPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final Clock clock;

    ScimGroups(
            Views views,
            Commands commands,
            Directory directory,
            GroupDocument document,
            ScimRequests requests,
            Clock clock) {
        this.views = views;
        this.commands = commands;
        this.directory = directory;
        this.document = document;
        this.requests = requests;
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
        team(id, 0, false);
        return commands.send(change.command(id, people(change.joining())), context).orRefuse();
    }

    ResponseEntity<Object> delete(String id, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller);
        StepUp.require(caller, DELETE, clock.instant());
        team(id, 0, false);
        Accepted accepted = commands.send(new DeleteOrganization(id, false), context).orRefuse();
        views.whenPassed(
                new FindProvisionedTeam(id, accepted.position(), false), ProvisionedTeam.class);
        return ScimAnswers.gone(accepted.position());
    }

    private List<Joining> people(Collection<String> ids) {
        List<Joining> people = new ArrayList<>();
        for (String id : ids) {
            UserId user = new UserId(id);
            boolean known =
                    directory.member(user).filter(it -> it.type() == Actor.Type.USER).isPresent();
            if (!known) {
                throw Wrong.value("members.value", "must be the id of a user there is");
            }
            people.add(new Joining(user, false));
        }
        return people;
    }

    private ProvisionedTeam team(String id, long position, boolean withMembers) {
        return views.find(new FindProvisionedTeam(id, position, withMembers), ProvisionedTeam.class)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("group " + id)));
    }
}
