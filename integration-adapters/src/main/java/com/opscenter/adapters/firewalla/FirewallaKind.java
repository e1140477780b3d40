package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.support.Schemas;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.threats.api.ThreatCapability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said of the kind `firewalla` before anything is connected.
final class FirewallaKind {

    static final String NAME = "firewalla";
    static final String BLOCKING = "blocking";
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
                Set.of(ALERTS, ThreatCapability.EVENTS, ThreatCapability.BLOCK),
                new Intervals(60, 60, 300),
                "https://example.firewalla.net",
                "A paid Firewalla MSP plan: boxes are read through Firewalla's cloud, not directly."
                        + " There, a personal access token (account settings, shown once); it may"
                        + " do whatever its user may, so make it one of a user of its own. To block"
                        + " addresses MSP 2.10 or later is needed.");
    }

    private static Map<String, Object> config() {
        Map<String, Object> blocking =
                Schemas.choice(
                        "Whether addresses may be blocked by rules of our own", List.of(OFF, ON));
        blocking.put("default", OFF);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(BLOCKING, blocking);
        properties.put(TrustSetting.NAME, TrustSetting.schema());
        return Schemas.object(properties);
    }

    private static Map<String, Object> credentials() {
        return Schemas.object(Map.of("token", Schemas.secret("Personal access token", 1, 255)));
    }
}
