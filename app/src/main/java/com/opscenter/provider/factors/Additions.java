package com.opscenter.provider.factors;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.FactorCommand;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What adding a second factor would record, or why it would be refused.
@Component
@OnlyWhenEmbedded
class Additions {

    private final Factors factors;
    private final Apps apps;
    private final Passkeys passkeys;

    Additions(Factors factors, Apps apps, Passkeys passkeys) {
        this.factors = factors;
        this.apps = apps;
        this.passkeys = passkeys;
    }

    /// Beginning with an app is not recorded.
    List<FactorCommand> begun(UserId user) {
        if (apps.of(user).isPresent()) {
            throw hasAppAlready();
        }
        return List.of();
    }

    List<FactorCommand> app(UserId user, String code, HttpSession session) {
        String factor = apps.wouldConfirm(user, code, session).orElseThrow(Additions::isWrong);
        return factors.additions(user, factor, FactorKind.TOTP);
    }

    /// What the browser made is not looked at: that would use up the question. A passkey gets its
    /// id when it is kept, so the one that is told is not the one it will have.
    List<FactorCommand> passkey(UserId user, HttpSession session) {
        if (!passkeys.isAsked(user, session)) {
            throw isUnproven();
        }
        return factors.additions(user, UUID.randomUUID().toString(), FactorKind.PASSKEY);
    }

    static RefusedException hasAppAlready() {
        return new RefusedException(
                new Refusal("in-use", "There is an app already; remove it first"));
    }

    static RefusedException isWrong() {
        return new RefusedException(
                Refusal.invalid("code", "wrong", "must be the one the app shows now"));
    }

    static RefusedException isUnproven() {
        return new RefusedException(
                Refusal.invalid("credential", "unproven", "must answer what was asked last"));
    }
}
