package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.ReceiverSettings;
import com.opscenter.adapters.support.Schemas;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said of the kind `syslog` before anything is opened.
final class SyslogKind {

    static final String NAME = "syslog";
    static final String PLAIN = "syslog";
    static final String TLS = "syslogs";
    static final String TIME_ZONE = "timeZone";

    private static final int FIVE_MINUTES = 300;

    private SyslogKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "Syslog",
                config(),
                Schemas.object(Map.of()),
                List.of("token"),
                Set.of(ReceiverSettings.LOG),
                new Intervals(FIVE_MINUTES, FIVE_MINUTES, FIVE_MINUTES),
                "syslog://127.0.0.1:10514",
                "An address of this machine and a port that is forwarded to it: devices send to UDP"
                        + " and TCP 514, by TLS (syslogs://) to TCP 6514. TLS needs a certificate"
                        + " (opscenter.adapters.syslog.keystore).");
    }

    private static Map<String, Object> config() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                TIME_ZONE,
                Schemas.text(
                        "Time zone of lines that do not say theirs, such as Europe/Berlin; UTC"
                                + " without it"));
        properties.putAll(ReceiverSettings.properties());
        return Schemas.object(properties);
    }
}
