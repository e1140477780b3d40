package com.opscenter.power.query;

import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.Impact;
import com.opscenter.power.api.Impact.Affected;
import com.opscenter.power.api.OutletView;
import java.util.ArrayList;
import java.util.List;

/// Tells what goes down with an outlet from what people said it feeds.
final class Impacts {

    private Impacts() {}

    static Impact of(OutletView outlet) {
        List<Affected> fed =
                outlet.feeds().stream()
                        .map(feed -> new Affected(feed.key(), feed.name(), "device", List.of()))
                        .toList();
        boolean critical = outlet.criticality().equals(Criticality.CRITICAL.word());
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
