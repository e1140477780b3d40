package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.OrgRole;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What makes a person of an account: they are registered, have an organization of their own,
/// belong where they are to belong and have what they were given.
@Component
class FirstSteps {

    /// How a step is refused that was taken before.
    private static final Set<String> TAKEN = Set.of("already-member", "organization-name-taken");

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

    /// @param position of the last event
    /// @param warnings what could not be given, in sentences
    record Taken(long position, List<String> warnings) {}

    /// @param issuer of the account, as events name it
    /// @return position of the last event
    long register(
            UserId user, String issuer, Wish wish, String enrollment, CommandContext context) {
        RegisterUser command =
                new RegisterUser(
                        user,
                        issuer,
                        seals.seal(user.value(), json.writeValueAsString(wish.profile())),
                        wish.names(),
                        wish.roles(),
                        wish.emailVerified(),
                        wish.enabled(),
                        wish.orgId() == null ? primary(user, wish.roles()) : wish.orgId(),
                        UserSource.ENROLLED,
                        null,
                        enrollment);
        return commands.send(command, context).orRefuse().position();
    }

    /// The organizations alone, for somebody who wishes nothing else.
    Taken house(UserId user, Set<String> roles, OwnSteps own) {
        return take(homes(user, roles, null, null), own);
    }

    /// What was taken before is not taken again, and what cannot be taken keeps nobody from the
    /// rest.
    Taken take(UserId user, Wish wish, OwnSteps own) {
        return take(steps(user, wish), own);
    }

    private Taken take(Map<String, Command> steps, OwnSteps own) {
        long position = 0;
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<String, Command> step : steps.entrySet()) {
            switch (commands.send(step.getValue(), own.step(step.getKey()))) {
                case Outcome.Accepted accepted ->
                        position = Math.max(position, accepted.position());
                case Outcome.Refused(var refusal, _) when isRunning(refusal) ->
                        throw new RefusedException(refusal);
                case Outcome.Refused(var refusal, _) when !TAKEN.contains(refusal.code()) ->
                        warnings.add(step.getKey() + ": " + refusal.detail());
                case Outcome.Refused _ -> {}
                case Outcome.Held _ ->
                        throw new IllegalStateException("our own parts wait for nobody");
            }
        }
        return new Taken(position, List.copyOf(warnings));
    }

    private static boolean isRunning(Refusal refusal) {
        return refusal.code().equals("idempotency-in-progress");
    }

    /// By the name of their step, in order.
    private Map<String, Command> steps(UserId user, Wish wish) {
        Map<String, Command> steps = homes(user, wish.roles(), wish.orgId(), wish.orgRole());
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

    /// @param orgId which they join beside their own, null for none
    private Map<String, Command> homes(
            UserId user, Set<String> held, @Nullable String orgId, @Nullable String orgRole) {
        Map<String, Command> steps = new LinkedHashMap<>();
        Joining joining = new Joining(user, false);
        String member = OrgRole.MEMBER.word();
        steps.put("personal", personal(user, joining));
        if (orgId != null) {
            String role = Objects.requireNonNullElse(orgRole, member);
            steps.put("organization", new AddMember(orgId, joining, role, BY));
        }
        if (isOfPlatform(held) && !SystemOrganization.ID.equals(orgId)) {
            steps.put("house", new AddMember(SystemOrganization.ID, joining, member, BY));
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

    /// In the house for whoever looks after the platform, else at home.
    String primary(UserId user, Set<String> held) {
        return isOfPlatform(held) ? SystemOrganization.ID : PersonalOrganization.of(user);
    }

    private boolean isOfPlatform(Set<String> held) {
        return held.stream()
                .map(roles::find)
                .flatMap(Optional::stream)
                .anyMatch(role -> role.system() && role.platform());
    }
}
