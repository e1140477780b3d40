package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.support.Schemas;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.alerts.api.AlertCapability;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.threats.api.ThreatCapability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What is said of the kind `firewalla` before anything is connected.
final class FirewallaKind {

    static final String NAME = "firewalla";
    static final String BLOCKING = "blocking";
    static final String FLOWS = "flows";
    static final String ON = "on";
    static final String OFF = "off";

    /// It tells what is wrong.
    static final String ALERTS = "alerts";

    /// The domain all accounts are in.
    static final String CLOUD = "firewalla.net";

    private FirewallaKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "Firewalla",
                config(),
                credentials(),
                List.of("token"),
                capabilities(true),
                new Intervals(60, 60, 300),
                "https://example.firewalla.net",
                "A paid Firewalla MSP plan: boxes are read through Firewalla's cloud, not directly."
                        + " There, a personal access token (account settings, shown once); it may"
                        + " do whatever its user may, so make it one of a user of its own. To block"
                        + " addresses MSP 2.10 or later is needed.");
    }

    /// What can be done with an account.
    static Set<String> capabilities(boolean blocking) {
        Set<String> all =
                new TreeSet<>(Set.of(ALERTS, AlertCapability.DELETE, ThreatCapability.EVENTS));
        if (blocking) {
            all.add(ThreatCapability.BLOCK);
        }
        return all;
    }

    private static Map<String, Object> config() {
        Map<String, Object> blocking =
                Schemas.choice(
                        "Whether addresses may be blocked by rules of our own", List.of(OFF, ON));
        blocking.put("default", OFF);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(BLOCKING, blocking);
        Map<String, Object> flows =
                Schemas.choice(
                        "Whether blocked flows are read, a request a poll", List.of(OFF, ON));
        flows.put("default", ON);
        properties.put(FLOWS, flows);
        properties.put(TrustSetting.NAME, TrustSetting.schema());
        return Schemas.object(properties);
    }

    private static Map<String, Object> credentials() {
        return Schemas.object(Map.of("token", Schemas.secret("Personal access token", 1, 255)));
    }
}
