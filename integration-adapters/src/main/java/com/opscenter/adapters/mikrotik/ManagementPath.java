package com.opscenter.adapters.mikrotik;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which interfaces carry our way to the device: the one that has the address we connect to, the
/// parent of a VLAN, all members of a bond, and of a bridge the port behind which it has learned
/// our machine or the router we come by. Where it cannot be told, rather too many than too few.
///
/// @param device the address we connect to
/// @param us the address we connect from
record ManagementPath(Readout readout, InetAddress device, InetAddress us) {

    Set<String> interfaces() {
        Set<String> all = new LinkedHashSet<>();
        List<String> entrances = entrances();
        entrances.forEach(entrance -> follow(entrance, all));
        return all;
    }

    /// Behind an address translation the address we know is not the device's own; then every one
    /// with an address may be it.
    private List<String> entrances() {
        List<String> own = withAddress(row -> isAddress(row, "address", device));
        return own.isEmpty() ? withAddress(_ -> true) : own;
    }

    private List<String> withAddress(Predicate<Row> wanted) {
        return readout.rows(Menu.ADDRESS).stream()
                .filter(row -> !row.flag("disabled"))
                .filter(wanted)
                .flatMap(row -> row.text("interface").stream())
                .distinct()
                .toList();
    }

    private void follow(String name, Set<String> all) {
        if (all.add(name)) {
            below(name).forEach(next -> follow(next, all));
        }
    }

    private Stream<String> below(String name) {
        Stream<String> parents =
                named(Menu.VLAN, "name", name).flatMap(row -> row.text("interface").stream());
        Stream<String> slaves =
                named(Menu.BONDING, "name", name)
                        .flatMap(row -> row.text("slaves").stream())
                        .flatMap(text -> Stream.of(text.split(",", -1)));
        return Stream.of(parents, slaves, bridged(name)).flatMap(each -> each);
    }

    private Stream<String> bridged(String bridge) {
        Optional<String> learned =
                linkAddress()
                        .flatMap(mac ->
                                named(Menu.HOST, "bridge", bridge)
                                        .filter(row ->
                                                row.text("mac-address")
                                                        .filter(mac::equals)
                                                        .isPresent())
                                        .flatMap(row -> row.text("on-interface").stream())
                                        .findFirst());
        return learned.isPresent()
                ? learned.stream()
                : named(Menu.BRIDGE_PORT, "bridge", bridge)
                        .flatMap(row -> row.text("interface").stream())
                        .filter(this::isRunning);
    }

    private boolean isRunning(String name) {
        return named(Menu.INTERFACE, "name", name).anyMatch(row -> row.flag("running"));
    }

    /// Of our machine, or of the router to it.
    private Optional<String> linkAddress() {
        return arp(us).or(() ->
                readout.rows(Menu.ROUTE).stream()
                        .filter(row ->
                                row.text("dst-address").filter("0.0.0.0/0"::equals).isPresent())
                        .filter(row -> row.flag("active"))
                        .flatMap(row -> literal(row, "gateway").stream())
                        .flatMap(router -> arp(router).stream())
                        .findFirst());
    }

    private Optional<String> arp(InetAddress machine) {
        return readout.rows(Menu.ARP).stream()
                .filter(row -> isAddress(row, "address", machine))
                .flatMap(row -> row.text("mac-address").stream())
                .findFirst();
    }

    private Stream<Row> named(Menu menu, String column, String name) {
        return readout.rows(menu).stream()
                .filter(row -> row.text(column).filter(name::equals).isPresent());
    }

    private static boolean isAddress(Row row, String column, InetAddress wanted) {
        return literal(row, column).filter(wanted::equals).isPresent();
    }

    private static Optional<InetAddress> literal(Row row, String column) {
        return row.text(column)
                .map(text -> text.replaceAll("[/%].*", ""))
                .filter(text -> text.matches("[0-9a-fA-F.:]+"))
                .flatMap(ManagementPath::address);
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
