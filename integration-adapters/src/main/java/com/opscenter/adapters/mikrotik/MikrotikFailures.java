package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.mikrotik.wire.FatalException;
import com.opscenter.adapters.mikrotik.wire.GarbledException;
import com.opscenter.adapters.mikrotik.wire.TrapException;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.tls.DistrustedException;
import com.opscenter.sources.api.HealthReason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/// Failures of the binary API in words.
final class MikrotikFailures {

    private MikrotikFailures() {}

    /// @param spoken it has answered in the protocol before
    static DeviceException of(MikrotikEndpoint endpoint, IOException failure, boolean spoken) {
        String distrust = DistrustedException.in(failure).orElse(null);
        if (distrust != null) {
            return authentication("The certificate of %s %s.".formatted(endpoint, distrust));
        }
        return switch (failure) {
            case GarbledException garbled -> garbled(endpoint, garbled, spoken);
            case FatalException fatal -> fatal(endpoint, fatal);
            case ConnectException _, NoRouteToHostException _ ->
                    communication(
                            "Nothing listens at %s: check address, port and that the service is"
                                            .formatted(endpoint)
                                    + " switched on (/ip service).");
            case SocketTimeoutException _ ->
                    communication("No connection to %s came about in time.".formatted(endpoint));
            case SSLException _ ->
                    protocol(
                            ("No TLS with %s: check port and scheme, and that the service has a"
                                            + " certificate (/ip service set api-ssl"
                                            + " certificate=…).")
                                    .formatted(endpoint));
            case EOFException _ when !spoken ->
                    communication(
                            ("%s hangs up at once: check which addresses its service is available"
                                            + " from.")
                                    .formatted(endpoint));
            case IOException _ ->
                    communication("The connection to %s broke off.".formatted(endpoint));
        };
    }

    private static DeviceException garbled(
            MikrotikEndpoint endpoint, GarbledException why, boolean spoken) {
        return protocol(
                spoken
                        ? "%s left its protocol: %s.".formatted(endpoint, why.getMessage())
                        : ("Something answers at %s, but not in the API of RouterOS: check the"
                                        + " port, and whether it wants TLS.")
                                .formatted(endpoint));
    }

    private static DeviceException fatal(MikrotikEndpoint endpoint, FatalException fatal) {
        String words = "%s ended the session: %s.".formatted(endpoint, fatal.getMessage());
        return String.valueOf(fatal.getMessage()).contains("not logged in")
                ? authentication(words)
                : communication(words);
    }

    static DeviceException late(MikrotikEndpoint endpoint, String what, Duration time) {
        return communication(
                "%s did not finish %s within %d s."
                        .formatted(endpoint, what, Math.max(1, time.toSeconds())));
    }

    static DeviceException login(MikrotikEndpoint endpoint, TrapException refused) {
        return authentication(
                ("%s does not let this user in (%s): check name and password, and that the user's"
                                + " group has the policy %s.")
                        .formatted(
                                endpoint,
                                refused.words(),
                                endpoint.transport() == Transport.REST ? "rest-api" : "api"));
    }

    /// What cannot be missing was refused.
    static DeviceException refused(MikrotikEndpoint endpoint, Ask ask, TrapException refused) {
        String words = "%s refuses %s: %s.".formatted(endpoint, ask, refused.words());
        return refused.isForbidden()
                ? authentication(words + " The user's group needs the policy read.")
                : protocol(words);
    }

    static DeviceException empty(MikrotikEndpoint endpoint, Ask ask) {
        return protocol("%s answers %s with nothing.".formatted(endpoint, ask));
    }

    private static DeviceException communication(String sentence) {
        return new DeviceException(HealthReason.COMMUNICATION, sentence);
    }

    private static DeviceException authentication(String sentence) {
        return new DeviceException(HealthReason.AUTHENTICATION, sentence);
    }

    private static DeviceException protocol(String sentence) {
        return new DeviceException(HealthReason.PROTOCOL, sentence);
    }
}
