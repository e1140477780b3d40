package com.opscenter.adapters.http;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.TrialSteps;
import com.opscenter.adapters.support.TrialSteps.Attempt;
import com.opscenter.adapters.tls.Fingerprint;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tries a connection to an HTTP service step by step and says at which one it fails and what to do
/// about it. For one trial.
public final class HttpTrial {

    /// So many of what was discovered are named.
    public static final int MOST_NAMED = 20;

    private final NetworkGuard guard;
    private final HttpManners manners;
    private final Clock clock;
    private final TrialSteps steps = new TrialSteps();
    private @Nullable PeerTls tls;
    private @Nullable HttpSession session;

    public HttpTrial(NetworkGuard guard, HttpManners manners, Clock clock) {
        this.guard = guard;
        this.manners = manners;
        this.clock = clock;
    }

    /// What is tried; it changes nothing there.
    @FunctionalInterface
    public interface Story {
        Discovered tell(HttpTrial trial) throws DeviceException;
    }

    public TestReport run(Story story) {
        try {
            return report(true, story.tell(this));
        } catch (DeviceException _) {
            return report(false, new Discovered(List.of(), Set.of()));
        } finally {
            HttpSession opened = session;
            if (opened != null) {
                opened.close();
            }
        }
    }

    /// The service, as nobody has met it before.
    ///
    /// @param trusted the one certificate to believe, null to leave it to authorities
    public HttpSession open(HttpEndpoint endpoint, @Nullable Fingerprint trusted)
            throws DeviceException {
        return open(endpoint, trusted, () -> guard.pin(endpoint.host()));
    }

    /// The same of a service that may be in its maker's cloud.
    ///
    /// @param cloud the domain all its names are in
    public HttpSession open(HttpEndpoint endpoint, @Nullable Fingerprint trusted, String cloud)
            throws DeviceException {
        return open(endpoint, trusted, () -> guard.pin(endpoint.host(), cloud));
    }

    private HttpSession open(
            HttpEndpoint endpoint, @Nullable Fingerprint trusted, Attempt<InetAddress> pin)
            throws DeviceException {
        InetAddress address = steps.step("resolve", pin, InetAddress::getHostAddress);
        PeerTls peer = new PeerTls(trusted, Pins.none(), clock);
        tls = peer;
        HttpSession opened =
                new HttpSession(endpoint, address, peer, manners, new ExchangeLog(clock));
        session = opened;
        return opened;
    }

    /// The first answer shows whether somebody is there, whether its certificate is believed and
    /// whether the credential is right; what went wrong tells which of them.
    ///
    /// @param taken says that the credential is right
    public <T> T first(HttpSession with, Attempt<T> attempt, String taken) throws DeviceException {
        long started = System.nanoTime();
        try {
            T made = attempt.make();
            connected(with.endpoint(), started);
            steps.passed("authenticate", started, taken);
            return made;
        } catch (DeviceException failure) {
            boolean refused = failure.reason() == HealthReason.AUTHENTICATION;
            if (refused && with.hasAnswered()) {
                connected(with.endpoint(), started);
                steps.failed("authenticate", started, failure);
            } else {
                steps.failed(refused ? "tls" : "connect", started, failure);
            }
            throw failure;
        }
    }

    private void connected(HttpEndpoint endpoint, long started) {
        steps.passed("connect", started, "A web server answers at " + endpoint + ".");
        if (endpoint.tls()) {
            steps.passed("tls", started, "Its certificate is believed.");
        }
    }

    /// A further step.
    public <T> T step(String name, Attempt<T> attempt, Function<T, String> words)
            throws DeviceException {
        return steps.step(name, attempt, words);
    }

    private TestReport report(boolean ok, Discovered discovered) {
        PeerTls met = tls;
        return new TestReport(
                ok, steps.all(), met == null ? null : met.shown().orElse(null), discovered);
    }
}
