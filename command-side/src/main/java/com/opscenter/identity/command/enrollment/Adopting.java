package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.EnrollmentCommand.AbandonEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.CompleteEnrollment;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.command.people.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Brings an enrollment to its end: from the account that the provider made to somebody who has
/// everything they were to have, or to names that are free again. Whoever does it once more after
/// it was interrupted does what is left.
@Component
class Adopting {

    private static final Duration WELCOME_LIFE = Duration.ofDays(7);

    /// How somebody is refused who is not registered later either.
    private static final Set<String> FINAL =
            Set.of(
                    "user-exists",
                    "validation-failed",
                    "forbidden",
                    "insufficient-scope",
                    "role-too-strong",
                    "not-found",
                    "account-suspended");

    private static final Set<Ask> WELCOME = Set.of(Ask.SET_PASSWORD, Ask.VERIFY_EMAIL);

    /// @param position of the last event about them
    /// @param warnings what they do not have, in sentences
    record Adopted(UserId user, long position, boolean welcomed, List<String> warnings) {}

    private final Commands commands;
    private final Provider provider;
    private final FirstSteps steps;

    Adopting(Commands commands, Provider provider, FirstSteps steps) {
        this.commands = commands;
        this.provider = provider;
        this.steps = steps;
    }

    /// @param registering in whose name the person is registered
    Adopted adopt(Account account, Wish wish, CommandContext registering, OwnSteps own) {
        UserId user = account.id();
        long registered = register(account, wish, registering, own);
        FirstSteps.Taken taken = steps.take(user, wish, own);
        List<String> warnings = new ArrayList<>(taken.warnings());
        boolean welcomed = false;
        if (wish.welcome()) {
            Optional<String> unwelcome = welcome(user);
            welcomed = unwelcome.isEmpty();
            unwelcome.ifPresent(warnings::add);
        }
        CompleteEnrollment complete = new CompleteEnrollment(own.enrollment(), user);
        commands.send(complete, own.step("complete")).orRefuse();
        return new Adopted(
                user, Math.max(registered, taken.position()), welcomed, List.copyOf(warnings));
    }

    /// Sets the names free.
    ///
    /// @param code says why
    void abandon(String code, OwnSteps own) {
        commands.send(new AbandonEnrollment(own.enrollment(), code), own.step("abandon"))
                .orRefuse();
    }

    /// An account came so late that somebody else has the names by now, its person was deleted
    /// meanwhile, a role they were to have is gone, or whoever asked for it may not any more: it is
    /// nobody's, and would keep its address from whoever is made next.
    private long register(Account account, Wish wish, CommandContext registering, OwnSteps own) {
        String issuer = provider.ask(IdentityAdmin::issuer);
        try {
            return steps.register(account.id(), issuer, wish, own.enrollment(), registering);
        } catch (RefusedException refused) {
            if (isFinal(refused)) {
                provider.ask(admin -> {
                    admin.remove(account.id());
                    return account;
                });
                abandon(refused.refusal().code(), own);
            }
            throw refused;
        }
    }

    /// Whether the account was removed and its names are free again.
    static boolean isFinal(RefusedException refused) {
        return FINAL.contains(refused.refusal().code());
    }

    /// The person is there, whether or not a letter can be sent.
    ///
    /// @return why it cannot, empty when it was
    private Optional<String> welcome(UserId user) {
        try {
            provider.ask(admin -> {
                admin.askTo(user, WELCOME_LIFE, WELCOME);
                return user;
            });
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal().detail());
        }
    }
}
