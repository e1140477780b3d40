package com.opscenter.adapters.librenms.server;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MonitorId;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A device LibreNMS watches: all that is kept of it.
///
/// @param name what people call it there
/// @param watched false for one that is disabled or ignored there
/// @param inserted since when it is watched, in the server's local time; null where that is not
///   said
/// @param identity what it is
public record WatchedDevice(
        long id,
        String hostname,
        String name,
        boolean up,
        boolean watched,
        @Nullable String inserted,
        Identity identity) {

    private static final int LONGEST = 255;

    /// @param os LibreNMS' short word, such as `zynos`
    /// @param type such as `network`, `firewall` or `server`
    /// @param address as text; null where that is not said
    public record Identity(
            String os,
            String type,
            @Nullable String hardware,
            @Nullable String version,
            @Nullable String serial,
            @Nullable String address) {

        static Identity of(ApiRow row) {
            return new Identity(
                    row.text("os", LONGEST).orElse(""),
                    row.text("type", LONGEST).orElse(""),
                    row.text("hardware", LONGEST).orElse(null),
                    row.text("version", LONGEST).orElse(null),
                    row.text("serial", LONGEST).orElse(null),
                    row.text("ip", LONGEST).orElse(null));
        }
    }

    /// The same, as it stands now.
    public WatchedDevice reached(boolean now) {
        return new WatchedDevice(id, hostname, name, now, watched, inserted, identity);
    }

    /// Where it is; empty where only a name is known, which is asked for nowhere.
    public Optional<InetAddress> address() {
        return literal(identity.address()).or(() -> literal(hostname));
    }

    private static Optional<InetAddress> literal(@Nullable String written) {
        try {
            return Optional.ofNullable(written).map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// All there are.
    public static List<WatchedDevice> all(LibreNmsApi api) throws DeviceException {
        return api.list("/devices?order=device_id", "devices").stream()
                .flatMap(row -> of(row).stream())
                .toList();
    }

    /// Its monitor, which is called by its number.
    public static MonitorId monitor(SourceId source, long device) {
        return MonitorId.of(source, Long.toString(device));
    }

    /// The number of a monitor's device.
    public static long number(MonitorId monitor) {
        String written = monitor.value();
        return Long.parseLong(written.substring(written.indexOf(':') + 1));
    }

    /// Empty for a row without an id. Nothing else is looked at: the row holds SNMP secrets.
    static Optional<WatchedDevice> of(ApiRow row) {
        return row.number("device_id").stream()
                .mapToObj(id -> {
                    String hostname = row.text("hostname", LONGEST).orElse("device-" + id);
                    return new WatchedDevice(
                            id,
                            hostname,
                            row.text("display", LONGEST)
                                    .or(() -> row.text("sysName", LONGEST))
                                    .orElse(hostname),
                            row.number("status").orElse(1) != 0,
                            row.number("disabled").orElse(0) == 0
                                    && row.number("ignore").orElse(0) == 0,
                            row.text("inserted", LONGEST).orElse(null),
                            Identity.of(row));
                })
                .findFirst();
    }
}
