package com.opscenter.identity.command.accounts;

import com.opscenter.drift.api.DriftStates;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Wanted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody as decided here beside their account at the provider.
///
/// @param here as the account is to be
/// @param there null where there is none
record Compared(Wanted here, @Nullable Account there) {

    /// The aspects that differ; without an account nothing else does.
    List<AccountAspect> aspects(boolean rolesAreOurs) {
        if (there == null) {
            return List.of(AccountAspect.ACCOUNT);
        }
        Wanted account = there.asWanted();
        return Arrays.stream(AccountAspect.values())
                .filter(aspect -> rolesAreOurs || aspect != AccountAspect.ROLES)
                .filter(aspect -> !AccountStates.isSame(aspect, here, account))
                .toList();
    }

    DriftStates states(AccountAspect aspect) {
        return new DriftStates(AccountStates.of(aspect, here), observed(aspect));
    }

    String observed(AccountAspect aspect) {
        return Optional.ofNullable(there)
                .map(account -> AccountStates.of(aspect, account.asWanted()))
                .orElse(AccountStates.GONE);
    }
}
