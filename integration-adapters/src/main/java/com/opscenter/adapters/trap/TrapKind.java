package com.opscenter.adapters.trap;

import com.opscenter.adapters.receivers.ReceiverSettings;
import com.opscenter.adapters.snmp.SnmpRules;
import com.opscenter.adapters.snmp.SnmpSchemas;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said of the kind `snmp-trap` before anything is opened.
final class TrapKind {

    static final String NAME = "snmp-trap";
    static final SnmpRules RULES = new SnmpRules(8, 64);

    private static final int HOUR = 3600;

    private TrapKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "SNMP traps and informs",
                config(),
                SnmpSchemas.credentials(RULES),
                List.of("snmp-v3", "snmp-v2c"),
                Set.of(ReceiverSettings.LOG),
                new Intervals(HOUR, HOUR, HOUR),
                "snmp://127.0.0.1:10162",
                "An address of this machine and a port that is forwarded to it: devices send to"
                        + " UDP 162. Version 2c takes v1 and v2c with the community, version 3 the"
                        + " one user, as each device has it for traps.");
    }

    private static Map<String, Object> config() {
        Map<String, Object> schema = SnmpSchemas.config(RULES);
        if (schema.get("properties") instanceof Map<?, ?> given) {
            Map<String, Object> properties = new LinkedHashMap<>();
            given.forEach((name, setting) -> properties.put(String.valueOf(name), setting));
            properties.remove("contextName");
            properties.putAll(ReceiverSettings.properties());
            schema.put("properties", properties);
        }
        return schema;
    }

    /// The draft as the rules of SNMP know it.
    static SourceDraft plain(SourceDraft draft) {
        Map<String, String> config = new LinkedHashMap<>(draft.config());
        config.keySet().removeAll(ReceiverSettings.properties().keySet());
        return new SourceDraft(draft.kind(), draft.endpoint(), config, draft.credentials());
    }
}
