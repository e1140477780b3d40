package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.snmp.SnmpSchemas;
import com.opscenter.adapters.ssh.SshEndpoint;
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

/// What is said of the kind `zyxel` before anything is connected.
final class ZyxelKind {

    static final String NAME = "zyxel";

    private ZyxelKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "Zyxel switch",
                config(),
                credentials(),
                List.of("snmp-v3", "snmp-v2c", "password"),
                NetworkCapability.words(EnumSet.complementOf(EnumSet.of(NetworkCapability.FDB))),
                new Intervals(60, 60, 300),
                "snmp://switch.example.net:161",
                "A GS, XS or XGS switch with SNMP switched on (Management, SNMP): an SNMPv3 user"
                        + " with authPriv, or a community. Read access is enough to watch; a user"
                        + " with read-write access, or the set community, lets ports and their"
                        + " power be switched. Or, where SNMP is not to be had, SSH switched on"
                        + " (Management, Access Control): ssh://host:22 and a user of its own;"
                        + " privilege 13 is needed to switch ports, less is enough to watch.");
    }

    private static Map<String, Object> config() {
        Map<String, Object> legacy =
                Schemas.choice(
                        "Whether old algorithms of SSH may be used",
                        List.of(ZyxelRules.OFF, ZyxelRules.ON));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(TransportSetting.NAME, TransportSetting.schema(ZyxelRules.TRANSPORTS));
        properties.put(ZyxelRules.LEGACY, bySsh(Schemas.usually(ZyxelRules.OFF, legacy)));
        properties.put(TrustSetting.NAME, bySsh(TrustSetting.schemaOfHostKey()));
        properties.putAll(bySnmp(SnmpSchemas.config(ZyxelRules.BY_SNMP)));
        return Schemas.object(properties);
    }

    private static Map<String, Object> credentials() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(ZyxelRules.USER, bySsh(Schemas.text("User name", 1, 64)));
        properties.put(ZyxelRules.PASSWORD, bySsh(Schemas.secret("Password", 1, 128)));
        properties.put(
                ZyxelRules.ENABLE,
                bySsh(Schemas.secret("Password for enable, if one is needed", 1, 128)));
        properties.putAll(bySnmp(SnmpSchemas.credentials(ZyxelRules.BY_SNMP)));
        return Schemas.object(properties);
    }

    private static Map<String, Object> bySsh(Map<String, Object> schema) {
        return Schemas.onlyWhen(Schemas.SCHEME, List.of(SshEndpoint.SCHEME), schema);
    }

    private static Map<String, Object> bySnmp(Map<String, Object> schema) {
        return Schemas.propertiesOnlyWhen(Schemas.SCHEME, List.of(ZyxelRules.SNMP), schema);
    }
}
