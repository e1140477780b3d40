package com.opscenter.lab.pdu;

import java.util.List;
import java.util.Optional;

/// Where a unit keeps what must outlive its process: its state, and the effects by which others
/// judge whether something happened exactly once. Written before a SET is answered.
public interface PduMemory {

    Optional<PduState> state();

    void keep(PduState state);

    /// The effects kept so far, oldest first.
    List<Effect> effects();

    void append(Effect effect);

    void forgetEffects();

    /// For units that end with their test.
    static PduMemory none() {
        return new PduMemory() {
            @Override
            public Optional<PduState> state() {
                return Optional.empty();
            }

            @Override
            public void keep(PduState state) {}

            @Override
            public List<Effect> effects() {
                return List.of();
            }

            @Override
            public void append(Effect effect) {}

            @Override
            public void forgetEffects() {}
        };
    }
}
