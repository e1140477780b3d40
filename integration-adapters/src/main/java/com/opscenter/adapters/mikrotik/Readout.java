package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.counters.UpTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a device told, by menu; a menu it does not have is absent.
///
/// @param nanos our monotonic clock when it told it
record Readout(Map<Menu, List<Row>> menus, long nanos) {

    Readout {
        menus = menus.isEmpty() ? new EnumMap<>(Menu.class) : new EnumMap<>(menus);
    }

    boolean has(Menu menu) {
        return menus.containsKey(menu);
    }

    List<Row> rows(Menu menu) {
        return menus.getOrDefault(menu, List.of());
    }

    /// The only row of a menu that has one, or none.
    Row only(Menu menu) {
        return rows(menu).isEmpty() ? new Row(Map.of()) : rows(menu).getFirst();
    }

    /// The row of a monitor that speaks of this interface.
    Optional<Row> of(Menu menu, String interfaceName) {
        return rows(menu).stream()
                .filter(row -> row.text("name").filter(interfaceName::equals).isPresent())
                .findFirst();
    }

    /// The seldom changing menus of an earlier readout beside these.
    Readout over(Readout earlier) {
        Map<Menu, List<Row>> both = new EnumMap<>(Menu.class);
        earlier.menus.forEach((menu, rows) -> {
            if (!menu.always()) {
                both.put(menu, rows);
            }
        });
        both.putAll(menus);
        return new Readout(both, nanos);
    }

    Optional<Long> upSeconds() {
        return only(Menu.RESOURCE).text("uptime").flatMap(Durations::seconds);
    }

    Moment moment() {
        @Nullable UpTime upTime = upSeconds().map(UpTime::ofSeconds).orElse(null);
        return new Moment(nanos, upTime);
    }
}
