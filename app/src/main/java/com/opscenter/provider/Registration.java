package com.opscenter.provider;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Seals;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes somebody known: to the provider by an account, to everybody else by an event.
@Component
@OnlyWhenEmbedded
public class Registration {

    /// What is known of a person; leaves this process only sealed.
    public record Profile(String username, String email, String firstName, String lastName) {}

    private final Accounts accounts;
    private final Commands commands;
    private final Seals seals;
    private final JsonMapper json;

    Registration(Accounts accounts, Commands commands, Seals seals, JsonMapper json) {
        this.accounts = accounts;
        this.commands = commands;
        this.seals = seals;
        this.json = json;
    }

    /// @param roles their words
    /// @param why the part of ours that asks, such as `first-start`
    /// @return position of the event
    public long register(
            UserId user, Profile profile, String password, Set<String> roles, String why) {
        accounts.put(user, profile.username(), password);
        RegisterUser command =
                new RegisterUser(
                        user,
                        Issuer.EMBEDDED.word(),
                        seals.seal(user.value(), json.writeValueAsString(profile)),
                        roles);
        return commands.send(command, context(why)).orRefuse().position();
    }

    private static CommandContext context(String why) {
        Caller caller = Caller.own(Actor.system(why), SystemOrganization.ID);
        String id = UUID.randomUUID().toString();
        return new CommandContext(id, caller, null, id, null, null, null, null, null);
    }
}
