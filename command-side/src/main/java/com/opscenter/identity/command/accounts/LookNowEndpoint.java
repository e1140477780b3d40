package com.opscenter.identity.command.accounts;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountCommand.ObserveAccount;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.command.people.Provider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Looking at somebody's account now, instead of waiting until it is its turn.
@RestController
class LookNowEndpoint {

    /// @param drift the aspects that differ
    record Looked(boolean success, List<String> drift) {}

    private final Provider provider;
    private final AccountLook look;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    LookNowEndpoint(
            Provider provider,
            AccountLook look,
            Commands commands,
            Requests requests,
            Answers answers) {
        this.provider = provider;
        this.look = look;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    /// Refused with `command-pending` as long as the provider is still to be told something about
    /// this person, and with `not-configured` where accounts are kept here.
    @PostMapping(
            "/api/v1/admin/users/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/drift/look")
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = ObserveAccount.class, status = Gives.OK, value = Looked.class)
    ResponseEntity<Object> look(
            @PathVariable("user_id") String userId, Caller caller, HttpServletRequest request) {
        UserId user = new UserId(userId);
        if (!look.isKnown(user)) {
            throw new RefusedException(Refusal.notFound("user " + userId));
        }
        if (provider.isOurs()) {
            throw new RefusedException(
                    new Refusal("not-configured", "Accounts are kept here and differ in nothing"));
        }
        ObserveAccount observed = new ObserveAccount(user, differences(user));
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(observed, context), null);
        }
        Accepted accepted = commands.send(observed, context).orRefuse();
        List<String> aspects =
                observed.differences().stream().map(one -> one.aspect().word()).toList();
        return answers.done(context, accepted, new Looked(true, aspects));
    }

    private List<AccountDifference> differences(UserId user) {
        Optional<List<AccountDifference>> seen = provider.ask(admin -> look.now(user, admin));
        return seen.orElseThrow(() ->
                new RefusedException(
                        new Refusal(
                                "command-pending",
                                "The provider is still to be told of a change of this person")));
    }
}
