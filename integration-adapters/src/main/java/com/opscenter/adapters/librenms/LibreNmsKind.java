package com.opscenter.adapters.librenms;

import com.opscenter.adapters.librenms.ports.PortScope;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.TokenRights;
import com.opscenter.adapters.support.Schemas;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.uptime.api.UptimeCapability;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said of the kind `librenms` before anything is connected.
final class LibreNmsKind {

    static final String TIME_ZONE = "timeZone";
    static final String PORT_SCOPE = "ports";

    /// It tells what the sensors of its devices measure.
    static final String SENSORS = "sensors";

    /// It tells of the ports of its devices.
    static final String PORTS = "ports";

    /// It tells what is wrong.
    static final String ALERTS = "alerts";

    /// It tells when devices were up and down.
    static final String UPTIME = "uptime";

    /// It keeps logs of its devices.
    static final String LOG = "log";

    /// It can be told that somebody knows, and that nobody does.
    static final String ACKNOWLEDGE = "acknowledge";

    private LibreNmsKind() {}

    static SourceKind kind() {
        return new SourceKind(
                LibreNmsApi.KIND,
                "LibreNMS",
                config(),
                credentials(),
                List.of("token"),
                Set.of(
                        ALERTS,
                        ACKNOWLEDGE,
                        UPTIME,
                        LOG,
                        PORTS,
                        SENSORS,
                        UptimeCapability.GRAPHS,
                        UptimeCapability.MAINTENANCE),
                new Intervals(30, 30, 300),
                "https://librenms.example.net",
                "An API token of a user of its own (Settings, API Settings). A user who may see all"
                        + " devices is enough to watch; acknowledging and maintenance need an"
                        + " administrator's token.");
    }

    /// What a LibreNMS does for a token with these rights. Who may acknowledge may announce
    /// maintenance, too: both are for administrators.
    static Set<String> capabilities(PortScope ports, TokenRights rights) {
        Set<String> all = new HashSet<>(Set.of(ALERTS, UPTIME, SENSORS, UptimeCapability.GRAPHS));
        if (ports != PortScope.NONE) {
            all.add(PORTS);
        }
        if (rights.acknowledges()) {
            all.add(ACKNOWLEDGE);
            all.add(UptimeCapability.MAINTENANCE);
        }
        if (rights.showsLogs()) {
            all.add(LOG);
        }
        return Set.copyOf(all);
    }

    private static Map<String, Object> config() {
        Map<String, Object> zone =
                Schemas.text("Time zone of the LibreNMS server, such as Europe/Berlin");
        zone.put("default", "UTC");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(TIME_ZONE, zone);
        Map<String, Object> ports =
                Schemas.choice(
                        "Whose ports are shown: those of network devices and firewalls, of all"
                                + " devices, or none",
                        PortScope.words());
        ports.put("default", PortScope.NETWORK.word());
        properties.put(PORT_SCOPE, ports);
        properties.put(TrustSetting.NAME, TrustSetting.schema());
        return Schemas.object(properties);
    }

    private static Map<String, Object> credentials() {
        return Schemas.object(Map.of("token", Schemas.secret("API token", 1, 255)));
    }
}
