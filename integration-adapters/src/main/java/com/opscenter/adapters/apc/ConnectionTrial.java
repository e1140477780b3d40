package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpAccess;
import com.opscenter.adapters.snmp.SnmpManners;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.SnmpTarget;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import com.opscenter.sources.api.TestReport.Step;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.snmp4j.smi.OID;

/// Tries a connection step by step and says at which one it fails and what to do about it. Only
/// reads.
final class ConnectionTrial {

    private static final OID SYS_UP_TIME = new OID("1.3.6.1.2.1.1.3.0");

    private final NetworkGuard guard;
    private final SnmpManners manners;
    private final Clock clock;
    private final List<Step> steps = new ArrayList<>();

    ConnectionTrial(NetworkGuard guard, SnmpManners manners, Clock clock) {
        this.guard = guard;
        this.manners = manners;
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        Discovered nothing = new Discovered(List.of(), Set.of());
        try {
            SnmpTarget target = SnmpTarget.of(draft);
            InetAddress address =
                    step(
                            "resolve",
                            () -> guard.pin(target.endpoint().host()),
                            found -> found.getHostAddress());
            try (SnmpSession session =
                    new SnmpSession(target, address, manners, new ExchangeLog(clock))) {
                return new TestReport(true, steps, null, talk(session, target));
            }
        } catch (DeviceException _) {
            return new TestReport(false, steps, null, nothing);
        }
    }

    private Discovered talk(SnmpSession session, SnmpTarget target) throws DeviceException {
        step("connect", () -> connect(session, target), answer -> answer);
        step(
                "authenticate",
                () -> session.get(List.of(SYS_UP_TIME)),
                _ -> "The agent accepts these credentials.");
        ApcUnits units =
                step(
                        "read",
                        () -> new ApcRecognition(session).recognize(),
                        found -> String.join("; ", named(found)));
        UnitPreview preview =
                step("capabilities", () -> UnitPreview.read(session, units), UnitPreview::sentence);
        return new Discovered(named(units), preview.capabilities());
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

    private static List<String> named(ApcUnits units) {
        return units.all().stream().map(ConnectionTrial::named).toList();
    }

    private static String named(ApcUnit unit) {
        ApcIdentity identity = unit.identity();
        String model = identity.model() == null ? "APC PDU" : "APC " + identity.model();
        return identity.serial() == null
                ? "%s \"%s\"".formatted(model, identity.name())
                : "%s \"%s\", serial %s".formatted(model, identity.name(), identity.serial());
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws DeviceException;
    }

    private <T> T step(String name, Attempt<T> attempt, Function<T, String> words)
            throws DeviceException {
        long started = System.nanoTime();
        try {
            T made = attempt.make();
            steps.add(new Step(name, true, since(started), null, words.apply(made)));
            return made;
        } catch (DeviceException failure) {
            steps.add(new Step(name, false, since(started), failure.reason(), failure.sentence()));
            throw failure;
        }
    }

    private static long since(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
