package com.opscenter.identity.command.accounts;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftRemedy;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountCommand.AcceptDifference;
import com.opscenter.identity.api.accounts.AccountCommand.EnforceAccount;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.command.people.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An account becomes as it was decided here, or what it is is decided here. Before it is accepted
/// the provider is asked once more, so that nobody accepts what is no longer there.
@Component
class AccountRemedy implements DriftRemedy {

    private static final String PREFIX = "user/";

    private final Provider provider;
    private final AccountLook look;
    private final Differences differences;
    private final AcceptedChange changes;

    AccountRemedy(
            Provider provider, AccountLook look, Differences differences, AcceptedChange changes) {
        this.provider = provider;
        this.look = look;
        this.differences = differences;
        this.changes = changes;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(PREFIX);
    }

    @Override
    public List<Command> accept(DriftId drift, String observed, CommandContext context) {
        UserId user = user(drift);
        AccountAspect aspect = AccountAspect.of(drift.aspect());
        Compared now =
                provider.ask(admin -> look.compare(user, admin))
                        .orElseThrow(() -> new RefusedException(Refusal.notFound(drift.target())));
        if (!now.observed(aspect).equals(observed)) {
            throw new RefusedException(
                    new Refusal("state-moved-on", "It is not like that at the provider any more"));
        }
        AccountDifference difference = differences.of(user, aspect, now);
        return List.of(
                new AcceptDifference(
                        user,
                        aspect,
                        context.commandId(),
                        difference.mark(),
                        difference.observed()),
                changes.of(user, aspect, now, context.caller()));
    }

    @Override
    public Command enforce(
            DriftId drift,
            String wanted,
            String commandId,
            @Nullable String reason,
            @Nullable String confirm) {
        AccountAspect aspect = AccountAspect.of(drift.aspect());
        if (!aspect.isSettable()) {
            throw new RefusedException(
                    new Refusal(
                            "capability-missing",
                            "An account that is gone cannot be made again: another one would be"
                                    + " another person's"));
        }
        return new EnforceAccount(
                user(drift),
                aspect,
                commandId,
                aspect.isPersonal() ? AccountDifference.HERE : wanted);
    }

    @Override
    public boolean needsProof(DriftId drift) {
        return true;
    }

    @Override
    public boolean acceptingNeedsProof() {
        return true;
    }

    private static UserId user(DriftId drift) {
        return new UserId(drift.target().substring(PREFIX.length()));
    }
}
