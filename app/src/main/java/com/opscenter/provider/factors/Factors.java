package com.opscenter.provider.factors;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.identity.api.FactorCommand;
import com.opscenter.identity.api.FactorCommand.RecordFactorAdded;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodesMade;
import com.opscenter.identity.api.FactorCommand.RecordSecondFactorGuessed;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.UserId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.provider.OnlyWhenEmbedded;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        if (takeAway(user, one)) {
            letters.write(LetterKind.FACTOR_REMOVED, user);
        }
    }

    /// Whoever lost all of them signs in by the password alone, or sets one up anew. They stay when
    /// that cannot be recorded. However many there were, it is one letter.
    ///
    /// @return how many there were
    int removeAll(UserId user, CommandContext context) {
        history.holdIfRuled(removals(user), context);
        return removeAll(
                user, one -> history.record(removal(user, one), FactorContexts.again(context)));
    }

    /// One whose removal is on record, after it waited for a second person.
    void finishRemoval(UserId user, Factor one) {
        boolean gone = takeAway(user, one);
        if (of(user).isEmpty()) {
            wrongCodes.forget(user);
        }
        if (gone) {
            letters.write(LetterKind.FACTOR_REMOVED, user);
        }
    }

    /// The same, asked by whoever holds the machine: also when nothing can be recorded.
    void reset(UserId user) {
        removeAll(user, one -> history.tell(removal(user, one), FactorHistory.ofOurs()));
    }

    /// Somebody whose password was right gave a wrong code. Once that is no slip any more its
    /// person is told, once in a day.
    void wrongCode(UserId user, HttpServletRequest request) {
        wrongCodes
                .tell(user)
                .ifPresent(count -> {
                    history.tell(new RecordSecondFactorGuessed(user, count), request);
                    letters.write(LetterKind.FACTOR_GUESSED, user);
                });
    }

    private int removeAll(UserId user, Consumer<Factor> recorded) {
        List<Factor> all = of(user);
        long gone =
                all.stream()
                        .filter(one -> {
                            recorded.accept(one);
                            return takeAway(user, one);
                        })
                        .count();
        recovery.forget(user);
        wrongCodes.forget(user);
        if (gone > 0) {
            letters.write(LetterKind.FACTOR_REMOVED, user);
        }
        return all.size();
    }

    private boolean takeAway(UserId user, Factor one) {
        boolean gone =
                switch (one.kind()) {
                    case TOTP -> apps.remove(user, one.id());
                    case PASSKEY -> passkeys.remove(user, one.id());
                };
        if (of(user).isEmpty()) {
            recovery.forget(user);
        }
        return gone;
    }
}
