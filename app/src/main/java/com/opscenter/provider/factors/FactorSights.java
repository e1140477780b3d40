package com.opscenter.provider.factors;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.FactorRule;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.PasskeyButton;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Shows somebody's second factors.
@Component
@OnlyWhenEmbedded
class FactorSights {

    private final Factors factors;
    private final RecoveryCodes recovery;
    private final FactorRule rule;
    private final Directory directory;
    private final PasskeyButton passkey;

    FactorSights(
            Factors factors,
            RecoveryCodes recovery,
            FactorRule rule,
            Directory directory,
            PasskeyButton passkey) {
        this.factors = factors;
        this.recovery = recovery;
        this.rule = rule;
        this.directory = directory;
        this.passkey = passkey;
    }

    FactorsView of(UserId user, HttpServletRequest request) {
        return FactorsView.of(
                factors.of(user),
                recovery.left(user),
                passkey.isOffered(request),
                directory.member(user).filter(one -> rule.isNeeded(one.roles())).isPresent());
    }
}
