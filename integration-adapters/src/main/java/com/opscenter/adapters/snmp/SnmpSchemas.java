package com.opscenter.adapters.snmp;

import com.opscenter.adapters.support.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The settings of every SNMP source as JSON Schema; forms are built from them.
public final class SnmpSchemas {

    static final List<String> VERSIONS = List.of("3", "2c");

    private SnmpSchemas() {}

    public static Map<String, Object> config(SnmpRules rules) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("version", choice("SNMP version", VERSIONS, "3"));
        properties.put("securityLevel", choice("Security level", Level.words(), "authPriv"));
        properties.put("authProtocol", choice("Authentication", AuthProtocol.words(), "SHA"));
        properties.put("privProtocol", choice("Privacy", PrivProtocol.words(), "AES"));
        properties.put("contextName", Schemas.text("Context name", 0, 32));
        return Schemas.object(properties);
    }

    public static Map<String, Object> credentials(SnmpRules rules) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("securityName", Schemas.text("User name", 1, 32));
        properties.put("authPassphrase", secret("Authentication passphrase", rules));
        properties.put("privPassphrase", secret("Privacy passphrase", rules));
        properties.put("community", Schemas.secret("Community (version 2c only)", 1, 255));
        return Schemas.object(properties);
    }

    private static Map<String, Object> choice(String title, List<String> words, String usual) {
        return Schemas.usually(usual, Schemas.choice(title, words));
    }

    private static Map<String, Object> secret(String title, SnmpRules rules) {
        return Schemas.secret(title, rules.shortest(), rules.longest());
    }
}
