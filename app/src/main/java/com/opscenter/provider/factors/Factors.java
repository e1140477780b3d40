package com.opscenter.provider.factors;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.identity.api.FactorCommand;
import com.opscenter.identity.api.FactorCommand.RecordFactorAdded;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodesMade;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.UserId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.provider.OnlyWhenEmbedded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The second factors people have. Each change is told to the history and, by letter, to its
/// person; recovery codes come with the first factor and go with the last.
@Component
@OnlyWhenEmbedded
class Factors {

    private final Apps apps;
    private final KeptPasskeys passkeys;
    private final RecoveryCodes recovery;
    private final WrongCodes wrongCodes;
    private final FactorHistory history;
    private final FactorLetters letters;

    Factors(
            Apps apps,
            KeptPasskeys passkeys,
            RecoveryCodes recovery,
            WrongCodes wrongCodes,
            FactorHistory history,
            FactorLetters letters) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.wrongCodes = wrongCodes;
        this.history = history;
        this.letters = letters;
    }

    List<Factor> of(UserId user) {
        List<Factor> all = new ArrayList<>();
        apps.of(user).ifPresent(all::add);
        all.addAll(passkeys.of(user));
        return all;
    }

    /// Somebody has another one.
    ///
    /// @return recovery codes when it is the first, to be shown once
    List<String> added(UserId user, String factor, FactorKind kind, CommandContext context) {
        history.tell(new RecordFactorAdded(user, factor, kind), context);
        letters.write(LetterKind.FACTOR_ADDED, user);
        return recovery.left(user) == 0 ? newCodes(user, context) : List.of();
    }

    /// Codes that void those of before, to be shown once.
    List<String> newCodes(UserId user, CommandContext context) {
        List<String> codes = recovery.make(user);
        history.tell(codesMade(user), FactorContexts.again(context));
        return codes;
    }

    Optional<Factor> of(UserId user, String factor) {
        return of(user).stream().filter(one -> one.id().equals(factor)).findFirst();
    }

    /// What removing all of them would record.
    List<FactorCommand> removals(UserId user) {
        return of(user).stream().map(one -> removal(user, one)).toList();
    }

    /// What adding one would record.
    List<FactorCommand> additions(UserId user, String factor, FactorKind kind) {
        RecordFactorAdded added = new RecordFactorAdded(user, factor, kind);
        return recovery.left(user) == 0 ? List.of(added, codesMade(user)) : List.of(added);
    }

    static FactorCommand codesMade(UserId user) {
        return new RecordRecoveryCodesMade(user, RecoveryCodes.MANY);
    }

    static FactorCommand removal(UserId user, Factor one) {
        return new RecordFactorRemoved(user, one.id(), one.kind());
    }

    /// One of theirs. It stays when that cannot be recorded.
    void remove(UserId user, Factor one, CommandContext context) {
        history.record(removal(user, one), context);
        takeAway(user, one);
    }

    /// Whoever lost all of them signs in by the password alone, or sets one up anew. They stay when
    /// that cannot be recorded.
    ///
    /// @return how many there were
    int removeAll(UserId user, CommandContext context) {
        List<Factor> all = of(user);
        all.forEach(one -> remove(user, one, FactorContexts.again(context)));
        forget(user);
        return all.size();
    }

    /// The same, asked by whoever holds the machine: also when nothing can be recorded.
    void reset(UserId user) {
        of(user).forEach(one -> {
            takeAway(user, one);
            history.tell(removal(user, one), FactorHistory.ofOurs());
        });
        forget(user);
    }

    private void forget(UserId user) {
        recovery.forget(user);
        wrongCodes.forget(user);
    }

    private void takeAway(UserId user, Factor one) {
        boolean gone =
                switch (one.kind()) {
                    case TOTP -> apps.remove(user, one.id());
                    case PASSKEY -> passkeys.remove(user, one.id());
                };
        if (!gone) {
            return;
        }
        if (of(user).isEmpty()) {
            recovery.forget(user);
        }
        letters.write(LetterKind.FACTOR_REMOVED, user);
    }
}
