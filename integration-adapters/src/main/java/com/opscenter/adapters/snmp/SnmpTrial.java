package com.opscenter.adapters.snmp;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.TrialSteps;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.snmp4j.smi.OID;

/// Tries a connection step by step and says at which one it fails and what to do about it. Only
/// reads.
public final class SnmpTrial {

    private static final OID SYS_UP_TIME = new OID("1.3.6.1.2.1.1.3.0");

    private final NetworkGuard guard;
    private final SnmpManners manners;
    private final Clock clock;
    private final TrialSteps steps = new TrialSteps();

    public SnmpTrial(NetworkGuard guard, SnmpManners manners, Clock clock) {
        this.guard = guard;
        this.manners = manners;
        this.clock = clock;
    }

    /// What is at the other end of the connection.
    ///
    /// @param <T> what is found out about it
    public interface Subject<T> {

        T recognize(SnmpSession session) throws DeviceException;

        /// The devices in words.
        List<String> named(T found);

        /// What they would offer if they were registered.
        Preview preview(SnmpSession session, T found) throws DeviceException;
    }

    /// @param sentence what is offered, for people
    public record Preview(Set<String> capabilities, String sentence) {}

    public <T> TestReport run(SourceDraft draft, Subject<T> subject) {
        Discovered nothing = new Discovered(List.of(), Set.of());
        try {
            SnmpTarget target = SnmpTarget.of(draft);
            InetAddress address =
                    steps.step(
                            "resolve",
                            () -> guard.pin(target.endpoint().host()),
                            InetAddress::getHostAddress);
            try (SnmpSession session =
                    new SnmpSession(target, address, manners, new ExchangeLog(clock))) {
                Discovered discovered = talk(session, target, subject);
                return new TestReport(true, steps.all(), null, discovered);
            }
        } catch (DeviceException _) {
            return new TestReport(false, steps.all(), null, nothing);
        }
    }

    private <T> Discovered talk(SnmpSession session, SnmpTarget target, Subject<T> subject)
            throws DeviceException {
        steps.step("connect", () -> connect(session, target), answer -> answer);
        steps.step(
                "authenticate",
                () -> session.get(List.of(SYS_UP_TIME)),
                _ -> "The agent accepts these credentials.");
        T found =
                steps.step(
                        "read",
                        () -> subject.recognize(session),
                        these -> String.join("; ", subject.named(these)));
        Preview preview =
                steps.step(
                        "capabilities", () -> subject.preview(session, found), Preview::sentence);
        return new Discovered(subject.named(found), preview.capabilities());
    }

    /// An SNMPv3 agent tells its engine id to anybody. In version 2c the first answer shows both
    /// that somebody is there and that the community is right.
    private static String connect(SnmpSession session, SnmpTarget target) throws DeviceException {
        if (target.access() instanceof SnmpAccess.Community) {
            session.get(List.of(SYS_UP_TIME));
        } else if (!session.discover()) {
            throw session.silence();
        }
        return "An SNMP agent answers at " + target.endpoint() + ".";
    }
}
