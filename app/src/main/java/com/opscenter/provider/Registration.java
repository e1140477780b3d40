package com.opscenter.provider;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Seals;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes somebody known: to the provider by an account, to everybody else by an event, and a member
/// of the system organization.
@Component
@OnlyWhenEmbedded
public class Registration {

    private final Accounts accounts;
    private final Commands commands;
    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    Registration(
            Accounts accounts, Commands commands, Seals seals, KeyedHash hash, JsonMapper json) {
        this.accounts = accounts;
        this.commands = commands;
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    /// @param roles their words
    /// @param why the part of ours that asks, such as `first-start`
    /// @return position of the last event
    public long register(
            UserId user, Profile profile, String password, Set<String> roles, String why) {
        accounts.put(user, profile, password);
        RegisterUser command =
                new RegisterUser(
                        user,
                        Issuer.EMBEDDED.word(),
                        seals.seal(user.value(), json.writeValueAsString(profile)),
                        SignInNames.hashed(hash, profile),
                        roles,
                        true,
                        true,
                        SystemOrganization.ID,
                        UserSource.FIRST_START,
                        null,
                        null);
        commands.send(command, context(why)).orRefuse();
        return commands.send(membership(user, roles, "enrolled"), context(why))
                .orRefuse()
                .position();
    }

    /// In the system organization; whoever administers the platform owns it.
    ///
    /// @param roles their words
    public static AddMember membership(UserId user, Set<String> roles, String by) {
        OrgRole role = roles.contains(SystemRole.ADMIN.word()) ? OrgRole.OWNER : OrgRole.MEMBER;
        return new AddMember(SystemOrganization.ID, new Joining(user, false), role.word(), by);
    }

    private static CommandContext context(String why) {
        Caller caller = Caller.own(Actor.system(why), SystemOrganization.ID);
        String id = UUID.randomUUID().toString();
        return new CommandContext(id, caller, null, id, null, null, null, null, null);
    }
}
