package com.opscenter.threats.api;

import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import org.jspecify.annotations.Nullable;

/// What a source says of equal security events.
///
/// @param category the source's own, such as `Attempted Administrator Privilege Gain`
/// @param signature what was recognized, in words
/// @param sid number of the rule, null for a source that numbers none
/// @param priority of the rule, 1 is the most urgent, 4 the least
/// @param src where it came from
/// @param dst where it went to
/// @param protocol such as `TCP`
/// @param interfaceName where it was seen
public record ThreatSignal(
        SourceId source,
        @Nullable String category,
        String signature,
        @Nullable Long sid,
        ThreatAction action,
        Severity severity,
        int priority,
        Party src,
        Party dst,
        @Nullable String protocol,
        @Nullable String interfaceName) {

    /// One end of the traffic.
    ///
    /// @param ip null when the source names none, or when many were folded
    /// @param port of the first one seen; null where the protocol has none
    /// @param host its name, null when nobody says
    public record Party(@Nullable String ip, @Nullable Integer port, @Nullable String host) {

        public static final Party NOBODY = new Party(null, null, null);
    }

    public ThreatSignal with(ThreatAction newer) {
        return new ThreatSignal(
                source,
                category,
                signature,
                sid,
                newer,
                severity,
                priority,
                src,
                dst,
                protocol,
                interfaceName);
    }
}
