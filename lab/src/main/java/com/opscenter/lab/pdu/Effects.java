package com.opscenter.lab.pdu;

import java.util.ArrayList;
import java.util.List;

/// Every SET a unit received, oldest first; kept in its memory as well. Guarded by the [RackPdu].
final class Effects {

    private final PduMemory memory;
    private final List<Effect> effects;

    Effects(PduMemory memory) {
        this.memory = memory;
        effects = new ArrayList<>(memory.effects());
    }

    void add(Effect effect) {
        memory.append(effect);
        effects.add(effect);
    }

    List<Effect> all() {
        return List.copyOf(effects);
    }

    void forget() {
        memory.forgetEffects();
        effects.clear();
    }
}
