package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserCommand.SetTier;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What makes a person of an account: they are registered, have an organization of their own,
/// belong where they are to belong and have what they were given.
@Component
class FirstSteps {

    private static final Actor SELF = Actor.system("enrollment");
    private static final String BY = "enrolled";

    private final Commands commands;
    private final Roles roles;
    private final Seals seals;
    private final JsonMapper json;

    FirstSteps(Commands commands, Roles roles, Seals seals, JsonMapper json) {
        this.commands = commands;
        this.roles = roles;
        this.seals = seals;
        this.json = json;
    }

    /// @param issuer of the account, as events name it
    /// @return position of the last event
    long take(UserId user, String issuer, Wish wish, String enrollment, CommandContext context) {
        CommandContext first = Requests.part(context, "register");
        long position =
                commands.send(register(user, issuer, wish, enrollment), first)
                        .orRefuse()
                        .position();
        CommandContext own = asOurselves(context);
        for (Map.Entry<String, Command> step : steps(user, wish).entrySet()) {
            CommandContext next = Requests.part(own, step.getKey());
            long reached = commands.send(step.getValue(), next).orRefuse().position();
            position = Math.max(position, reached);
        }
        return position;
    }

    private RegisterUser register(UserId user, String issuer, Wish wish, String enrollment) {
        return new RegisterUser(
                user,
                issuer,
                seals.seal(user.value(), json.writeValueAsString(wish.profile())),
                wish.names(),
                wish.roles(),
                wish.emailVerified(),
                wish.enabled(),
                primary(user, wish),
                UserSource.ENROLLED,
                null,
                enrollment);
    }

    /// By the name of their step, in order.
    private Map<String, Command> steps(UserId user, Wish wish) {
        Map<String, Command> steps = new LinkedHashMap<>();
        Joining joining = new Joining(user, false);
        steps.put("personal", personal(user, joining));
        String orgId = wish.orgId();
        if (orgId != null) {
            steps.put("organization", new AddMember(orgId, joining, wish.orgRole(), BY));
        }
        if (isOfPlatform(wish) && !SystemOrganization.ID.equals(orgId)) {
            String member = OrgRole.MEMBER.word();
            steps.put("house", new AddMember(SystemOrganization.ID, joining, member, BY));
        }
        if (wish.notes() != null || !wish.tags().isEmpty()) {
            steps.put("remarks", remarks(user, wish));
        }
        if (wish.tier() != null) {
            steps.put("tier", new SetTier(user, wish.tier()));
        }
        if (wish.apiCallsLimit() != null) {
            steps.put("limit", new LimitApiCalls(user, wish.apiCallsLimit()));
        }
        return steps;
    }

    /// No name of a person stands in the history, so it is called after its id.
    private static FoundOrganization personal(UserId user, Joining owner) {
        String name = "personal-" + user.value().substring(0, 8);
        return new FoundOrganization(PersonalOrganization.of(user), name, "personal", null, owner);
    }

    private ChangeUser remarks(UserId user, Wish wish) {
        Sealed notes = wish.notes() == null ? null : seals.seal(user.value(), wish.notes());
        return new ChangeUser(
                user, null, null, null, null, wish.tags(), notes, null, Asker.OWN_PARTS);
    }

    /// Where it was said, else in the house for whoever looks after the platform, else at home.
    private String primary(UserId user, Wish wish) {
        if (wish.orgId() != null) {
            return wish.orgId();
        }
        return isOfPlatform(wish) ? SystemOrganization.ID : PersonalOrganization.of(user);
    }

    private boolean isOfPlatform(Wish wish) {
        return wish.roles().stream()
                .map(roles::find)
                .flatMap(Optional::stream)
                .anyMatch(Role::platform);
    }

    /// What follows from the creation is not the creator's to be allowed.
    private static CommandContext asOurselves(CommandContext context) {
        return new CommandContext(
                context.commandId(),
                Caller.own(SELF, SystemOrganization.ID),
                context.site(),
                context.correlationId(),
                context.commandId(),
                null,
                null,
                context.idempotency(),
                null);
    }
}
