package com.opscenter.intents.api;

/// What was asked of a device, and what was seen of it.
///
/// @param <A> the feature's actions
/// @param <S> the state they are about
/// @param previous what the device was read as when it was asked for
/// @param dispatched handed to the device
/// @param halfSeen seen in the first half of a restart, such as an outlet that is off, since it was
///   asked for
public record Intent<A, S>(
        String commandId, A action, S previous, boolean dispatched, boolean halfSeen) {

    static <A, S> Intent<A, S> asked(String commandId, A action, S previous) {
        return new Intent<>(commandId, action, previous, false, false);
    }

    Intent<A, S> handedOver() {
        return new Intent<>(commandId, action, previous, true, halfSeen);
    }

    Intent<A, S> seen(boolean halfWay) {
        return new Intent<>(commandId, action, previous, dispatched, halfSeen || halfWay);
    }
}
