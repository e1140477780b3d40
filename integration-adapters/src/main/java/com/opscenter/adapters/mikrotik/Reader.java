package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.mikrotik.wire.TrapException;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Reads menus. What a device does not have, or does not let this user see, is left out; without
/// its resources and interfaces it is none.
final class Reader {

    private static final Set<Menu> NEEDED = EnumSet.of(Menu.RESOURCE, Menu.INTERFACE);

    private final RouterOs router;
    private final MikrotikEndpoint endpoint;
    private final LongSupplier nanos;

    /// Asked for again when everything is read.
    private final Set<Menu> absent = EnumSet.noneOf(Menu.class);

    /// @param nanos our monotonic clock
    Reader(RouterOs router, MikrotikEndpoint endpoint, LongSupplier nanos) {
        this.router = router;
        this.endpoint = endpoint;
        this.nanos = nanos;
    }

    Readout everything() throws DeviceException {
        absent.clear();
        return withMonitors(read(Menu.listed()));
    }

    /// What changes, beside what else is known.
    Readout again(Readout known) throws DeviceException {
        List<Menu> due =
                Menu.listed().stream()
                        .filter(menu -> menu.always() && !absent.contains(menu))
                        .toList();
        return withMonitors(read(due)).over(known);
    }

    Readout read(List<Menu> menus) throws DeviceException {
        List<Ask> asks = menus.stream().map(Menu::ask).toList();
        List<Told> told = router.ask(asks);
        Map<Menu, List<Row>> rows = new EnumMap<>(Menu.class);
        for (int i = 0; i < menus.size(); i++) {
            take(menus.get(i), asks.get(i), told.get(i), rows);
        }
        return new Readout(rows, nanos.getAsLong());
    }

    private void take(Menu menu, Ask ask, Told told, Map<Menu, List<Row>> rows)
            throws DeviceException {
        switch (told) {
            case Told.Rows(var found) when found.isEmpty() && NEEDED.contains(menu) ->
                    throw MikrotikFailures.empty(endpoint, ask);
            case Told.Rows(var found) -> rows.put(menu, found);
            case Told.Refused(var why) when NEEDED.contains(menu) ->
                    throw MikrotikFailures.refused(endpoint, ask, why);
            case Told.Refused(var why) -> {
                refuseOddities(ask, why);
                absent.add(menu);
            }
        }
    }

    /// A device that is merely busy must not look like one without the menu.
    private void refuseOddities(Ask ask, TrapException why) throws DeviceException {
        if (!why.isMissing() && !why.isForbidden()) {
            throw MikrotikFailures.refused(endpoint, ask, why);
        }
    }

    private Readout withMonitors(Readout listed) throws DeviceException {
        return monitored(
                listed,
                Interface.of(listed).stream()
                        .filter(Interface::physical)
                        .map(Interface::id)
                        .toList());
    }

    /// Adds what the monitors tell of these interfaces.
    Readout monitored(Readout listed, List<String> ids) throws DeviceException {
        Set<String> powered =
                listed.rows(Menu.POE).stream()
                        .flatMap(row -> row.text(".id").stream())
                        .collect(Collectors.toSet());
        List<Menu> monitors = new ArrayList<>();
        List<Ask> asks = new ArrayList<>();
        for (Menu monitor : List.of(Menu.ETHERNET_MONITOR, Menu.POE_MONITOR)) {
            List<String> of =
                    monitor == Menu.ETHERNET_MONITOR
                            ? ids
                            : ids.stream().filter(powered::contains).toList();
            if (!of.isEmpty() && !absent.contains(monitor)) {
                monitors.add(monitor);
                asks.add(monitor.askOnce(of));
            }
        }
        List<Told> told = router.ask(asks);
        Map<Menu, List<Row>> rows = new EnumMap<>(listed.menus());
        for (int i = 0; i < monitors.size(); i++) {
            take(monitors.get(i), asks.get(i), told.get(i), rows);
        }
        return new Readout(rows, listed.nanos());
    }

    /// The interface of a port: by its name, or by the number of its port where no name is known.
    ///
    /// @throws DeviceException CONFIGURATION when it is not there any more
    Interface find(Readout listed, String name, String number) throws DeviceException {
        return Interface.of(listed).stream()
                .filter(one ->
                        name.isEmpty() ? one.number().equals(number) : one.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new DeviceException(
                                HealthReason.CONFIGURATION,
                                "%s has no interface %s any more."
                                        .formatted(endpoint, name.isEmpty() ? number : name)));
    }
}
