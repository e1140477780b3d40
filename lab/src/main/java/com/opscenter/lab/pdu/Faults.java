package com.opscenter.lab.pdu;

import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is broken about a unit now; one of each mode at most. Guarded by the [RackPdu].
final class Faults {

    private final Map<Mode, Misbehavior> active = new EnumMap<>(Mode.class);

    void add(Misbehavior misbehavior) {
        active.put(misbehavior.mode(), misbehavior);
    }

    void clear() {
        active.clear();
    }

    List<Misbehavior> all() {
        return List.copyOf(active.values());
    }

    /// The overload or near overload the load shall show.
    Optional<Misbehavior> load() {
        return Optional.ofNullable(active.getOrDefault(Mode.OVERLOAD, active.get(Mode.NEAR)));
    }

    /// How a SET on that outlet ends; a refusal outweighs a lie.
    SetOutcome outcomeOfSet(int outlet) {
        if (has(Mode.REFUSE, outlet)) {
            return SetOutcome.REFUSED;
        }
        if (has(Mode.LIE, outlet)) {
            return SetOutcome.LIED;
        }
        return has(Mode.ERROR_BUT_SWITCHED, outlet) ? SetOutcome.DONE_WITH_ERROR : SetOutcome.DONE;
    }

    private boolean has(Mode mode, int outlet) {
        Misbehavior found = active.get(mode);
        return found != null && found.concerns(outlet);
    }
}
