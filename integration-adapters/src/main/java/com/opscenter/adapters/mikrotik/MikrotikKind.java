package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.snmp.SnmpSchemas;
import com.opscenter.adapters.support.Schemas;
import com.opscenter.adapters.support.TransportSetting;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is said of the kind `mikrotik` before anything is connected.
final class MikrotikKind {

    static final String NAME = "mikrotik";

    private MikrotikKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "MikroTik RouterOS",
                config(),
                credentials(),
                List.of("password", "snmp-v3", "snmp-v2c"),
                NetworkCapability.words(EnumSet.complementOf(EnumSet.of(NetworkCapability.FDB))),
                new Intervals(60, 60, 300),
                "apis://switch.example.net:8729",
                "A user in a group with the policies read and api (rest-api for REST), and write"
                        + " to control ports. The service api-ssl or www-ssl switched on, with a"
                        + " certificate: one it signed itself will do, it is remembered. By SNMP,"
                        + " which is all SwOS has, it is only read: an SNMPv3 user or a"
                        + " community.");
    }

    private static Map<String, Object> config() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(TransportSetting.NAME, TransportSetting.schema(MikrotikRules.transports()));
        properties.put(
                TrustSetting.NAME,
                Schemas.onlyWhen(Schemas.SCHEME, List.of("apis", "rests"), TrustSetting.schema()));
        properties.putAll(bySnmp(SnmpSchemas.config(BySnmp.RULES)));
        return Schemas.object(properties);
    }

    private static Map<String, Object> credentials() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(MikrotikRules.USER, own(Schemas.text("User name", 1, 255)));
        properties.put(MikrotikRules.PASSWORD, own(Schemas.secret("Password", 1, 255)));
        properties.putAll(bySnmp(SnmpSchemas.credentials(BySnmp.RULES)));
        return Schemas.object(properties);
    }

    private static Map<String, Object> own(Map<String, Object> schema) {
        return Schemas.onlyWhen(Schemas.SCHEME, List.of("api", "apis", "rest", "rests"), schema);
    }

    private static Map<String, Object> bySnmp(Map<String, Object> schema) {
        return Schemas.propertiesOnlyWhen(Schemas.SCHEME, List.of(BySnmp.WORD), schema);
    }
}
