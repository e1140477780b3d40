package com.opscenter.identity.api.accounts;

import com.opscenter.vault.api.Sealed;
import org.jspecify.annotations.Nullable;

/// In what an account differs from what was decided here.
///
/// @param wanted in the API's word, [#HERE] where it is personal
/// @param observed in the API's word, [#OTHER] where it is personal
/// @param states a [com.opscenter.drift.api.DriftStates] as JSON, sealed with the person's key;
///   null where nothing is personal
/// @param mark keyed hash of both, by which the same difference is recognized
/// @param refusal why the provider did not take what is wanted, in a sentence that names nobody;
///   null where it was not asked or does not say
public record AccountDifference(
        AccountAspect aspect,
        String wanted,
        String observed,
        @Nullable Sealed states,
        String mark,
        @Nullable String refusal) {

    public static final String HERE = "as decided";
    public static final String OTHER = "another";

    public AccountDifference refusedAs(@Nullable String why) {
        return new AccountDifference(aspect, wanted, observed, states, mark, why);
    }
}
