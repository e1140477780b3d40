package com.opscenter.adapters.librenms.ports;

import com.opscenter.adapters.counters.Counter;
import com.opscenter.adapters.counters.CounterReading;
import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.polls.PolledRow;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.mib.PhysicalInterfaces;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortReading;
import com.opscenter.vocabulary.api.BitsPerSecond;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of the table `ports`: an interface as LibreNMS last polled it. It is known by ifIndex
/// and ifDescr: `ifName` is rewritten there, and an empty `ifAlias` is filled with the description.
record PolledPort(long id, long device, int ifIndex, String description, ApiRow row)
        implements PolledRow {

    /// All that is asked for. An unknown one would be an error; these were always there.
    private static final String COLUMNS =
            String.join(
                    ",",
                    "port_id",
                    "device_id",
                    "ifIndex",
                    "ifName",
                    "ifAlias",
                    "ifDescr",
                    "ifType",
                    "ifConnectorPresent",
                    "ifAdminStatus",
                    "ifOperStatus",
                    "ifSpeed",
                    "ifDuplex",
                    "disabled",
                    "deleted",
                    "poll_time",
                    "ifInOctets_rate",
                    "ifOutOctets_rate",
                    "ifInErrors",
                    "ifOutErrors");

    private static final int LONGEST = 255;
    private static final int BITS = 8;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    /// Names of IANAifType-MIB.
    private static final Set<String> ETHERNET =
            Set.of("ethernetcsmacd", "fastether", "fastetherfx", "gigabitethernet");

    /// All there are.
    static List<PolledPort> all(LibreNmsApi api) throws DeviceException {
        return api.listOrNone("/ports?columns=" + COLUMNS, "ports").stream()
                .flatMap(row -> of(row).stream())
                .toList();
    }

    /// Empty for one that is not polled, not there any more, or not to be told from others.
    private static Optional<PolledPort> of(ApiRow row) {
        OptionalLong id = row.number("port_id");
        OptionalLong device = row.number("device_id");
        OptionalLong index = row.number("ifIndex");
        boolean polled =
                row.number("deleted").orElse(0) == 0 && row.number("disabled").orElse(0) == 0;
        boolean known =
                id.isPresent()
                        && device.isPresent()
                        && index.isPresent()
                        && index.getAsLong() >= 0
                        && index.getAsLong() <= Integer.MAX_VALUE;
        return polled && known
                ? Optional.of(
                        new PolledPort(
                                id.getAsLong(),
                                device.getAsLong(),
                                Math.toIntExact(index.getAsLong()),
                                row.text("ifDescr", LONGEST).orElse("if-" + index.getAsLong()),
                                row))
                : Optional.empty();
    }

    /// @param reached LibreNMS reaches the device and polls it; else nothing is known of it now
    /// @param errors worth a mark
    PortReading reading(boolean reached, boolean errors) {
        OperState oper = reached ? oper() : OperState.UNKNOWN;
        boolean up = oper == OperState.UP;
        return new PortReading(
                ifIndex,
                description,
                alias(),
                physical(),
                word("ifAdminStatus").equals("down") ? AdminState.DOWN : AdminState.UP,
                oper,
                up ? speed() : null,
                up ? duplex() : null,
                null,
                null,
                false,
                errors,
                Set.of());
    }

    boolean physical() {
        return PhysicalInterfaces.has(
                ETHERNET.contains(word("ifType")),
                !word("ifConnectorPresent").equals("false"),
                description);
    }

    /// What people called it, not what LibreNMS filled in.
    private @Nullable String alias() {
        List<String> filled = List.of(description, row.text("ifName", LONGEST).orElse(""));
        return row.text("ifAlias", LONGEST).filter(alias -> !filled.contains(alias)).orElse(null);
    }

    private OperState oper() {
        return switch (word("ifOperStatus")) {
            case "up" -> OperState.UP;
            case "down" -> OperState.DOWN;
            case "testing" -> OperState.TESTING;
            case "dormant" -> OperState.DORMANT;
            case "notpresent" -> OperState.NOT_PRESENT;
            case "lowerlayerdown" -> OperState.LOWER_LAYER_DOWN;
            default -> OperState.UNKNOWN;
        };
    }

    private @Nullable BitsPerSecond speed() {
        OptionalLong bits = row.number("ifSpeed");
        return bits.isPresent() && bits.getAsLong() > 0
                ? new BitsPerSecond(bits.getAsLong())
                : null;
    }

    private @Nullable Duplex duplex() {
        return switch (word("ifDuplex")) {
            case "fullduplex" -> Duplex.FULL;
            case "halfduplex" -> Duplex.HALF;
            default -> null;
        };
    }

    private String word(String column) {
        return row.text(column, LONGEST).orElse("").toLowerCase(Locale.ROOT);
    }

    /// When LibreNMS polled it, by its clock; empty when it never did.
    Optional<Instant> polledAt() {
        OptionalLong seconds = row.number("poll_time");
        return seconds.isPresent() && seconds.getAsLong() > 0
                ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
                : Optional.empty();
    }

    /// Bits a second between its last two polls.
    OptionalLong rate(String column) {
        OptionalLong octets = row.number(column);
        return octets.isPresent() && octets.getAsLong() >= 0
                ? OptionalLong.of(octets.getAsLong() * BITS)
                : OptionalLong.empty();
    }

    /// What is counted of it; its rates LibreNMS works out itself.
    CounterReading errors(Instant polled) {
        return new CounterReading(
                new Moment(polled.getEpochSecond() * NANOS, null),
                description,
                null,
                0,
                null,
                null,
                counter("ifInErrors"),
                counter("ifOutErrors"),
                null,
                null);
    }

    private @Nullable Counter counter(String column) {
        OptionalLong value = row.number(column);
        return value.isPresent() && value.getAsLong() >= 0 ? Counter.of64(value.getAsLong()) : null;
    }
}
