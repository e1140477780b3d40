package com.opscenter.power.query;

import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.OutletView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes down with an outlet, as far as it is known.
///
/// @param users how many people notice, null when nobody can tell
/// @param critical whether it must not go down lightly
/// @param warnings what to think of first, in sentences
record Impact(
        OutletView outlet,
        List<Affected> affected,
        @Nullable Integer users,
        List<String> services,
        boolean critical,
        List<String> warnings) {

    /// @param via keys of what lies between
    record Affected(String key, String name, String type, List<String> via) {}

    static Impact of(OutletView outlet) {
        List<Affected> fed =
                outlet.feeds().stream()
                        .map(feed -> new Affected(feed.key(), feed.name(), "device", List.of()))
                        .toList();
        boolean critical = outlet.criticality() == Criticality.CRITICAL;
        return new Impact(outlet, fed, null, List.of(), critical, warnings(outlet));
    }

    private static List<String> warnings(OutletView outlet) {
        List<String> warnings = new ArrayList<>();
        if (outlet.feeds().isEmpty()) {
            warnings.add("Nobody has said yet what " + outlet.name() + " feeds");
        }
        Long current = outlet.currentDeciamps();
        if (current != null && current > 0) {
            warnings.add(
                    "%s draws %d.%d A now".formatted(outlet.name(), current / 10, current % 10));
        }
        if (outlet.locked()) {
            warnings.add(outlet.name() + " is locked");
        }
        return warnings;
    }
}
