package com.opscenter.adapters.tls;

import org.jspecify.annotations.Nullable;

/// Which certificate or host key of a system is believed: the named one and no other, else the one
/// it showed first.
///
/// @param named from the source's settings
public record Believed(@Nullable Fingerprint named, Pins pins) {

    /// Whether the settings name the only one to believe.
    public boolean isNamed() {
        return named != null;
    }

    /// @throws DistrustedException when another one was to be shown
    public void judge(Fingerprint shown) throws DistrustedException {
        if (named != null) {
            refuseOther(named, shown, "the settings of this source name");
        } else {
            compare(shown);
        }
    }

    private void compare(Fingerprint shown) throws DistrustedException {
        @Nullable Fingerprint first;
        try {
            first = pins.pinned().orElse(null);
            if (first == null) {
                pins.pin(shown);
                return;
            }
        } catch (RuntimeException unavailable) {
            throw new DistrustedException(
                    "cannot be judged now: what it showed first cannot be looked up");
        }
        refuseOther(first, shown, "it showed first was");
    }

    private static void refuseOther(Fingerprint wanted, Fingerprint shown, String whose)
            throws DistrustedException {
        if (!wanted.equals(shown)) {
            throw new DistrustedException(
                    ("has the SHA-256 fingerprint %s, but the one %s %s: if it was renewed, set"
                                    + " trust.fingerprintSha256 to the new one")
                            .formatted(shown, whose, wanted));
        }
    }
}
