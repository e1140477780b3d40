package com.opscenter.bench.rigs;

import java.util.concurrent.atomic.AtomicReference;

/// What one client wanted once, whatever it took to have it answered.
///
/// @param name its own mark: the reason of a switch, the name of an outlet, the id of a source
/// @param event the type of the event it leads to when it is accepted
record Operation(
        String name,
        String target,
        String event,
        String method,
        String path,
        String body,
        AtomicReference<Outcome> outcome) {

    enum Outcome {
        /// Nobody was told what became of it.
        OPEN,
        ACKNOWLEDGED,
        REFUSED
    }

    Operation(String name, String target, String event, String method, String path, String body) {
        this(name, target, event, method, path, body, new AtomicReference<>(Outcome.OPEN));
    }

    boolean isSwitch() {
        return event.equals("power.OutletSwitchRequested");
    }

    boolean isAcknowledged() {
        return outcome.get() == Outcome.ACKNOWLEDGED;
    }

    /// Whether that event is what this operation asked for.
    boolean causes(Happened happened) {
        if (!happened.type().equals(event)) {
            return false;
        }
        return switch (event) {
            case "power.OutletSwitchRequested" -> happened.reason().equals(name);
            case "power.OutletDescribed" -> happened.text("name").equals(name);
            default -> happened.text("source").equals(name);
        };
    }
}
