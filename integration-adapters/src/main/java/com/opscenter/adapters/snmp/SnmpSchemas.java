package com.opscenter.adapters.snmp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The settings of every SNMP source as JSON Schema; forms are built from them.
public final class SnmpSchemas {

    static final List<String> VERSIONS = List.of("3", "2c");
    static final String TRANSPORT = "transport";

    private SnmpSchemas() {}

    public static Map<String, Object> config(SnmpRules rules) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (!rules.transports().isEmpty()) {
            properties.put(
                    TRANSPORT,
                    choice("Transport", rules.transports(), rules.transports().getFirst()));
        }
        properties.put("version", choice("SNMP version", VERSIONS, "3"));
        properties.put("securityLevel", choice("Security level", Level.words(), "authPriv"));
        properties.put("authProtocol", choice("Authentication", AuthProtocol.words(), "SHA"));
        properties.put("privProtocol", choice("Privacy", PrivProtocol.words(), "AES"));
        properties.put("contextName", text("Context name", 0, 32));
        return object(properties);
    }

    public static Map<String, Object> credentials(SnmpRules rules) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("securityName", text("User name", 1, 32));
        properties.put("authPassphrase", secret("Authentication passphrase", rules));
        properties.put("privPassphrase", secret("Privacy passphrase", rules));
        Map<String, Object> community = text("Community (version 2c only)", 1, 255);
        community.put("format", "password");
        community.put("writeOnly", true);
        properties.put("community", community);
        return object(properties);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> choice(String title, List<String> words, String usual) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("title", title);
        schema.put("enum", words);
        schema.put("default", usual);
        return schema;
    }

    private static Map<String, Object> text(String title, int shortest, int longest) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("title", title);
        schema.put("minLength", shortest);
        schema.put("maxLength", longest);
        return schema;
    }

    private static Map<String, Object> secret(String title, SnmpRules rules) {
        Map<String, Object> schema = text(title, rules.shortest(), rules.longest());
        schema.put("format", "password");
        schema.put("writeOnly", true);
        return schema;
    }
}
