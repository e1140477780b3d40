package com.opscenter.provider.factors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's second factors.
///
/// @param offered false where people sign in at an outside provider, which has its own
/// @param passkeys whether one can be made under the name by which the product was reached
/// @param required whether a role of theirs needs a second factor
/// @param recoveryCodesLeft how many are good yet
/// @param fewCodesLeft whether it is time for new ones
record FactorsView(
        boolean offered,
        boolean passkeys,
        boolean required,
        List<OneFactor> factors,
        @JsonProperty("recovery_codes_left") int recoveryCodesLeft,
        @JsonProperty("few_codes_left") boolean fewCodesLeft) {

    /// @param kind `totp` or `passkey`
    /// @param name as its owner calls it; null for an app, and for others who look
    record OneFactor(
            String id,
            String kind,
            @Nullable String name,
            @JsonProperty("added_at") Instant addedAt,
            @JsonProperty("last_used") @Nullable Instant lastUsed) {

        static OneFactor of(Factor factor) {
            return new OneFactor(
                    factor.id(),
                    factor.kind().word(),
                    factor.name(),
                    factor.addedAt(),
                    factor.lastUsed());
        }

        OneFactor unnamed() {
            return new OneFactor(id, kind, null, addedAt, lastUsed);
        }
    }

    static final FactorsView NOT_OFFERED =
            new FactorsView(false, false, false, List.of(), 0, false);

    static FactorsView of(List<Factor> all, int codes, boolean passkeys, boolean required) {
        return new FactorsView(
                true,
                passkeys,
                required,
                all.stream().map(OneFactor::of).toList(),
                codes,
                !all.isEmpty() && codes <= RecoveryCodes.FEW);
    }

    /// Of which kinds, for whoever looks after people.
    FactorsView unnamed() {
        return new FactorsView(
                offered,
                passkeys,
                required,
                factors.stream().map(OneFactor::unnamed).toList(),
                recoveryCodesLeft,
                fewCodesLeft);
    }

    /// What was added.
    ///
    /// @param recoveryCodes shown this once; empty when there were some before
    record FactorAdded(
            OneFactor factor, @JsonProperty("recovery_codes") List<String> recoveryCodes) {}

    /// @param codes shown this once
    record NewRecoveryCodes(List<String> codes) {}

    /// @param secret in base32
    /// @param uri the same for a click
    /// @param qr the same for a camera
    /// @param seconds how long it waits for its first code
    record AppBegun(String secret, String uri, QrCode qr, long seconds) {}

    /// How many second factors somebody had, who has none now.
    record FactorsRemoved(boolean success, String message, int removed) {}
}
