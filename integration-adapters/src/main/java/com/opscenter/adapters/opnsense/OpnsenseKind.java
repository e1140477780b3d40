package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.support.Schemas;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.threats.api.ThreatCapability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said of the kind `opnsense` before anything is connected.
final class OpnsenseKind {

    static final String NAME = "opnsense";
    static final String ALIAS = "alias";
    static final String WANS = "wans";

    /// It tells how its lines do.
    static final String WAN = "wan";

    /// It tells what its firewall blocked.
    static final String FIREWALL_LOG = "firewall-log";

    private OpnsenseKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "OPNsense",
                config(),
                credentials(),
                List.of("key-secret"),
                Set.of(ThreatCapability.EVENTS, ThreatCapability.BLOCK, WAN, FIREWALL_LOG),
                new Intervals(30, 30, 300),
                "https://opnsense.example.net",
                "An API key of a user of its own (System, Access, Users). To watch, the user needs"
                        + " the privileges of intrusion detection, gateways, traffic, firewall log"
                        + " and firmware status; to block addresses also that of firewall aliases,"
                        + " an alias of type host or network, and a firewall rule that uses it.");
    }

    private static Map<String, Object> config() {
        Map<String, Object> alias =
                Schemas.text(
                        "Alias that blocked addresses are put into; none to only watch", 1, 32);
        alias.put("pattern", "^[A-Za-z0-9_]{1,32}$");
        Map<String, Object> wans =
                Schemas.text(
                        "The operator's lines, as a JSON list of {id, gateway, name, kind,"
                                + " provider, capacityRxBps, capacityTxBps}; none for every gateway");
        wans.put("contentMediaType", "application/json");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(ALIAS, alias);
        properties.put(WANS, wans);
        properties.put(TrustSetting.NAME, TrustSetting.schema());
        return Schemas.object(properties);
    }

    private static Map<String, Object> credentials() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("key", Schemas.text("API key", 1, 255));
        properties.put("secret", Schemas.secret("API secret", 1, 255));
        return Schemas.object(properties);
    }
}
