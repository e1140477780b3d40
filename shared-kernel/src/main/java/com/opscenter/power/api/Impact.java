package com.opscenter.power.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes down with an outlet, as far as it is known.
///
/// @param users how many people notice, null when nobody can tell
/// @param critical whether it must not go down lightly
/// @param warnings what to think of first, in sentences
public record Impact(
        OutletView outlet,
        List<Affected> affected,
        @Nullable Integer users,
        List<String> services,
        boolean critical,
        List<String> warnings) {

    /// @param via keys of what lies between
    public record Affected(String key, String name, String type, List<String> via) {}
}
