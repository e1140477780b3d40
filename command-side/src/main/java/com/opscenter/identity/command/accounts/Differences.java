package com.opscenter.identity.command.accounts;

import com.opscenter.drift.api.DriftStates;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Seals;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Words a difference, without saying who it is about to whoever cannot open what is sealed.
@Component
class Differences {

    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    Differences(Seals seals, KeyedHash hash, JsonMapper json) {
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    AccountDifference of(UserId user, AccountAspect aspect, Compared compared) {
        DriftStates states = compared.states(aspect);
        String written = json.writeValueAsString(states);
        String mark = hash.of("accounts/" + aspect.word(), user.value() + "\n" + written);
        return aspect.isPersonal()
                ? new AccountDifference(
                        aspect,
                        AccountDifference.HERE,
                        AccountDifference.OTHER,
                        seals.seal(user.value(), written),
                        mark,
                        null)
                : new AccountDifference(
                        aspect, states.wanted(), states.observed(), null, mark, null);
    }
}
