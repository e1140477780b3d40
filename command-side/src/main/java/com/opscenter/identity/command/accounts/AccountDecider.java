package com.opscenter.identity.command.accounts;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountCommand;
import com.opscenter.identity.api.accounts.AccountCommand.AcceptDifference;
import com.opscenter.identity.api.accounts.AccountCommand.EnforceAccount;
import com.opscenter.identity.api.accounts.AccountCommand.ObserveAccount;
import com.opscenter.identity.api.accounts.AccountCommand.SettleEnforcement;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.api.accounts.AccountEvent;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftAccepted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftEnded;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDrifted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforced;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRefused;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRequested;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides what is new about an account, and what may be answered to it.
final class AccountDecider {

    private AccountDecider() {}

    static Decision<AccountEvent> decide(AccountCommand command, StandingDifferences standing) {
        return switch (command) {
            case ObserveAccount observed -> accept(news(observed, standing));
            case AcceptDifference accepted -> accepted(accepted, standing);
            case EnforceAccount(var user, var aspect, var id, var wanted) ->
                    standing.marks().containsKey(aspect)
                            ? accept(new AccountEnforcementRequested(user, aspect, id, wanted))
                            : over();
            case SettleEnforcement settled -> accept(settled(settled, standing));
        };
    }

    private static List<AccountEvent> news(ObserveAccount seen, StandingDifferences standing) {
        Set<AccountAspect> differing =
                seen.differences().stream()
                        .map(AccountDifference::aspect)
                        .collect(Collectors.toSet());
        List<AccountEvent> events = new ArrayList<>();
        Arrays.stream(AccountAspect.values())
                .filter(standing.marks()::containsKey)
                .filter(aspect -> !differing.contains(aspect))
                .forEach(aspect -> events.add(new AccountDriftEnded(seen.user(), aspect)));
        seen.differences().stream()
                .filter(difference -> !standing.knows(difference))
                .forEach(difference -> events.add(began(seen, difference)));
        return events;
    }

    private static AccountEvent began(ObserveAccount seen, AccountDifference difference) {
        return new AccountDrifted(
                seen.user(),
                difference.aspect(),
                difference.wanted(),
                difference.observed(),
                difference.states(),
                difference.mark(),
                difference.refusal());
    }

    /// What was shown, and nothing else.
    private static Decision<AccountEvent> accepted(
            AcceptDifference command, StandingDifferences standing) {
        return command.mark().equals(standing.marks().get(command.aspect()))
                ? accept(
                        new AccountDriftAccepted(
                                command.user(),
                                command.aspect(),
                                command.commandId(),
                                command.observed()))
                : over();
    }

    private static Decision<AccountEvent> over() {
        return reject("state-moved-on", "It does not differ like that any more");
    }

    private static List<AccountEvent> settled(
            SettleEnforcement command, StandingDifferences standing) {
        if (!standing.open().contains(command.commandId())) {
            return List.of();
        }
        String refusal = command.refusal();
        return List.of(
                refusal == null
                        ? new AccountEnforced(
                                command.user(),
                                command.aspect(),
                                command.commandId(),
                                AccountDifference.HERE)
                        : new AccountEnforcementRefused(
                                command.user(), command.aspect(), command.commandId(), refusal));
    }
}
