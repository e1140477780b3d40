package com.opscenter.drift.api;

import com.opscenter.vault.api.Sealed;
import org.jspecify.annotations.Nullable;

/// An event that begins or ends a drift. The projection of all drifts listens to nothing else, so a
/// new feature's drifts are listed without a change there.
public interface DriftStep {

    DriftId drift();

    /// It was read otherwise than it is wanted, and not because of a command of ours.
    interface Began extends DriftStep {

        DriftDomain domain();

        /// In the API's word, such as `ON`.
        String wantedState();

        String observedState();

        /// The command that made or accepted the wanted state, empty where nobody knows it.
        String wantedBy();

        /// [DriftStates] as JSON, sealed, where the states above only say that they differ.
        default @Nullable Sealed sealedStates() {
            return null;
        }

        /// Why it could not be made as wanted, in a sentence; null where nobody tried.
        default @Nullable String refusedAs() {
            return null;
        }
    }

    /// It is as wanted again, or wanted as it is, or gone.
    interface Ended extends DriftStep {}
}
