package com.opscenter.threats.command;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatEvent;
import com.opscenter.threats.api.ThreatEvent.ThreatActionKnown;
import com.opscenter.threats.api.ThreatEvent.ThreatAlerted;
import com.opscenter.threats.api.ThreatEvent.ThreatRepeated;
import com.opscenter.threats.api.ThreatEvent.ThreatSeen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Folded security events as far as decisions need them.
sealed interface Threat {

    /// Never reported.
    record Unknown() implements Threat {}

    /// @param action what the source did about the newest of them
    /// @param lastSeen nothing up to then is counted again
    record Known(int count, Instant lastSeen, ThreatAction action, @Nullable AlertId alert)
            implements Threat {}

    static Threat evolve(Threat threat, ThreatEvent event) {
        return switch (event) {
            case ThreatSeen seen ->
                    new Known(seen.count(), seen.lastSeen(), seen.signal().action(), null);
            case ThreatRepeated repeated when threat instanceof Known known ->
                    new Known(
                            repeated.count(), repeated.lastSeen(), repeated.action(), known.alert);
            case ThreatActionKnown(_, var action) when threat instanceof Known known ->
                    new Known(known.count, known.lastSeen, action, known.alert);
            case ThreatAlerted(_, var alert) when threat instanceof Known known ->
                    new Known(known.count, known.lastSeen, known.action, alert);
            case ThreatRepeated _, ThreatActionKnown _, ThreatAlerted _ -> threat;
        };
    }
}
