package com.opscenter.history.api;

/// The stored name and version of an event, such as `power.OutletStateObserved` version 1; never a
/// Java class name.
public record EventType(String name, int version, Class<? extends Event> payload) {

    public EventType {
        if (!name.matches("[a-z]+\\.[A-Z][A-Za-z]+") || version < 1) {
            throw new IllegalArgumentException(
                    "not an event name and version: " + name + " " + version);
        }
    }
}
