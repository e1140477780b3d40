package com.opscenter.start.population;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.UserId;
import com.opscenter.jobs.api.JobId;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.Jobs;
import com.opscenter.jobs.api.NewJob;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.start.population.Teams.Team;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Twenty teams, and an import of three hundred people into them that goes on when everything else
/// is ready. Both are asked for by the demo's service account, as anybody would; nobody of them has
/// a password. What was deleted since stays so: it is asked for once.
@Component
@ConditionalOnBooleanProperty("opscenter.demo")
@ConditionalOnBooleanProperty(name = "opscenter.demo-population", matchIfMissing = true)
public class Population {

    private static final Logger LOG = LoggerFactory.getLogger(Population.class);

    private static final String IMPORT = "import";

    private final Commands commands;
    private final Callers callers;
    private final ObjectProvider<Jobs> jobs;
    private final ObjectProvider<JobKind> kinds;
    private final JsonMapper json;

    Population(
            Commands commands,
            Callers callers,
            ObjectProvider<Jobs> jobs,
            ObjectProvider<JobKind> kinds,
            JsonMapper json) {
        this.commands = commands;
        this.callers = callers;
        this.jobs = jobs;
        this.kinds = kinds;
        this.json = json;
    }

    /// @param account the service account in whose name they come
    public void begin(UserId account) {
        Actor actor = new Actor(Actor.Type.SERVICE, account.value());
        callers.ofActor(actor, SystemOrganization.ID).ifPresent(this::begin);
    }

    private void begin(Caller caller) {
        CommandContext request = context(caller, "people");
        Jobs desk = jobs.getIfAvailable();
        if (desk == null || desk.isStarted(JobId.of(request))) {
            return;
        }
        Teams.ALL.forEach(team -> found(team, caller));
        kinds.stream()
                .filter(kind -> kind.word().equals(IMPORT))
                .findFirst()
                .ifPresent(kind ->
                        desk.start(new NewJob(kind, Map.of("mode", "create"), rows()), request));
    }

    private void found(Team team, Caller caller) {
        FoundOrganization asked = new FoundOrganization(id(team.slug()), team.name(), "team");
        if (commands.send(asked, context(caller, team.slug()))
                instanceof Outcome.Refused(var refusal, _)) {
            LOG.warn("team={} code={}", team.slug(), refusal.code());
        }
    }

    private List<JobItem> rows() {
        return Teams.ALL.stream()
                .flatMap(team -> Residents.of(team, id(team.slug())).stream())
                .map(person -> Map.of("body", person))
                .map(row -> new JobItem(0, null, json.writeValueAsString(row)))
                .toList();
    }

    private static CommandContext context(Caller caller, String what) {
        return new CommandContext(
                id(what),
                caller,
                null,
                id("population"),
                null,
                "demo population",
                null,
                null,
                null);
    }

    /// The same at each start, so that nothing is asked for twice.
    private static String id(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
