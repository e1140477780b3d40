package com.opscenter.adapters.snmp;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;

/// Failures in words. Report counters: RFC 3414 (usmStats) and RFC 3412 (snmpUnknownContexts).
final class SnmpFailures {

    private static final OID USM_STATS = new OID("1.3.6.1.6.3.15.1.1");
    private static final OID CONTEXTS = new OID("1.3.6.1.6.3.12.1");

    private SnmpFailures() {}

    static DeviceException report(PDU report, SnmpTarget target) {
        OID counter = report.size() == 0 ? new OID() : report.get(0).getOid();
        if (counter.startsWith(CONTEXTS)) {
            return new DeviceException(
                    HealthReason.CONFIGURATION,
                    "The agent at %s has no context %s: check the context name."
                            .formatted(target.endpoint(), quoted(target)));
        }
        int kind = counter.startsWith(USM_STATS) ? counter.get(USM_STATS.size()) : 0;
        return new DeviceException(HealthReason.AUTHENTICATION, usm(kind, target));
    }

    private static String usm(int kind, SnmpTarget target) {
        String agent = "The agent at " + target.endpoint();
        return switch (kind) {
            case 1 -> agent + " does not offer this security level or protocol.";
            case 2 -> agent + " keeps saying that our clock of its engine is wrong.";
            case 3 -> agent + " does not know the user %s.".formatted(user(target));
            case 4 -> agent + " does not answer to the engine id it gave.";
            case 5 ->
                    agent
                            + " rejects the signature: the authentication passphrase or protocol is"
                            + " wrong.";
            case 6 ->
                    agent
                            + " cannot decrypt: the privacy passphrase or protocol is wrong."
                            + otherKeyExtension(target);
            default -> agent + " turned the request away.";
        };
    }

    static DeviceException error(PDU answer, SnmpTarget target) {
        int status = answer.getErrorStatus();
        boolean denied = status == PDU.noAccess || status == PDU.authorizationError;
        return new DeviceException(
                denied ? HealthReason.AUTHENTICATION : HealthReason.PROTOCOL,
                denied
                        ? "The agent at %s does not let this user read (%s): check its access rights."
                                .formatted(target.endpoint(), answer.getErrorStatusText())
                        : "The agent at %s answered with an error: %s."
                                .formatted(target.endpoint(), answer.getErrorStatusText()));
    }

    /// @param discovered the agent told its engine id
    /// @param proven it answered an authenticated request before
    static DeviceException silence(
            SnmpTarget target, boolean garbage, boolean discovered, boolean proven) {
        if (garbage && !discovered) {
            return new DeviceException(
                    HealthReason.PROTOCOL,
                    "Something answers at %s, but not in SNMP: check the port."
                            .formatted(target.endpoint()));
        }
        if (target.access() instanceof SnmpAccess.User && discovered && !proven) {
            return new DeviceException(
                    HealthReason.AUTHENTICATION,
                    ("An agent is at %s, but it stays silent to this user: the privacy passphrase"
                                    + " or protocol is wrong, or it has no context %s.%s")
                            .formatted(
                                    target.endpoint(), quoted(target), otherKeyExtension(target)));
        }
        String also =
                target.access() instanceof SnmpAccess.Community && !proven
                        ? ", and whether the community is right: a wrong one is answered by silence"
                        : "";
        return new DeviceException(
                HealthReason.COMMUNICATION,
                "No answer from %s: check address, port and that SNMP is switched on%s."
                        .formatted(target.endpoint(), also));
    }

    static DeviceException unusable(SnmpTarget target, String why) {
        return new DeviceException(
                HealthReason.COMMUNICATION,
                "Nothing could be sent to %s: %s.".formatted(target.endpoint(), why));
    }

    /// Nothing an agent says tells a wrong passphrase from a key that was lengthened the other way.
    private static String otherKeyExtension(SnmpTarget target) {
        return Optional.of(target.access())
                .filter(SnmpAccess.User.class::isInstance)
                .map(access -> ((SnmpAccess.User) access).privProtocol())
                .flatMap(PrivProtocol::otherKeyExtension)
                .map(" Devices lengthen long keys in two ways: try %s too."::formatted)
                .orElse("");
    }

    private static String quoted(SnmpTarget target) {
        return target.access() instanceof SnmpAccess.User user
                ? "\"" + user.contextName() + "\""
                : "\"\"";
    }

    private static String user(SnmpTarget target) {
        return target.access() instanceof SnmpAccess.User user ? user.name() : "";
    }
}
