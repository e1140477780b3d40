package com.opscenter.adapters.ssh;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.jspecify.annotations.Nullable;

/// Failures of SSH in words. What the other side says of its own accord is not among them: it may
/// hold anything.
final class SshFailures {

    private final SshEndpoint endpoint;
    private final Duration time;

    /// @param time how long each step may take
    SshFailures(SshEndpoint endpoint, Duration time) {
        this.endpoint = endpoint;
        this.time = time;
    }

    DeviceException unconnected(IOException failure) {
        if (causes(failure, ConnectException.class)
                || causes(failure, NoRouteToHostException.class)) {
            return communication(
                    ("Nothing listens at %s: check address, port and that SSH is switched on"
                                    + " there.")
                            .formatted(endpoint));
        }
        return communication(
                causes(failure, TimeoutException.class)
                        ? "No connection to %s came about in time.".formatted(endpoint)
                        : "The connection to %s broke off.".formatted(endpoint));
    }

    /// @param version what the other side calls itself, null when it said nothing yet
    DeviceException notAdmitted(IOException failure, HostKey key, @Nullable String version) {
        Optional<String> distrust = key.refusal();
        if (distrust.isPresent()) {
            return new DeviceException(
                    HealthReason.AUTHENTICATION,
                    "The host key of %s %s.".formatted(endpoint, distrust.get()));
        }
        if (causes(failure, TimeoutException.class)) {
            return communication(
                    "%s did not finish the login within %d s."
                            .formatted(endpoint, Math.max(1, time.toSeconds())));
        }
        if (version == null) {
            return says(failure, "identification")
                    ? new DeviceException(
                            HealthReason.PROTOCOL,
                            "Something answers at %s, but not in SSH: check the port."
                                    .formatted(endpoint))
                    : communication(
                            ("%s hangs up at once: check which addresses it may be managed from,"
                                            + " and whether all its sessions are taken.")
                                    .formatted(endpoint));
        }
        return refused(failure);
    }

    private DeviceException refused(IOException failure) {
        return switch (code(failure)) {
            case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE ->
                    new DeviceException(
                            HealthReason.AUTHENTICATION,
                            ("%s does not let this user in: check name and password, and that the"
                                            + " user may use SSH.")
                                    .formatted(endpoint));
            case SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED ->
                    new DeviceException(
                            HealthReason.CONFIGURATION,
                            ("%s knows none of the algorithms offered to it. An old device needs"
                                            + " those that are no longer considered safe: set"
                                            + " legacyAlgorithms to on for this source.")
                                    .formatted(endpoint));
            default -> broken();
        };
    }

    private static int code(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SshException.class::isInstance)
                .map(SshException.class::cast)
                .mapToInt(SshException::getDisconnectCode)
                .filter(code -> code > 0)
                .findFirst()
                .orElse(0);
    }

    private static boolean causes(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    private static boolean says(Throwable failure, String word) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(word));
    }

    DeviceException noShell() {
        return new DeviceException(
                HealthReason.PROTOCOL,
                "%s lets this user in and gives no command line.".formatted(endpoint));
    }

    DeviceException broken() {
        return communication("The connection to %s broke off.".formatted(endpoint));
    }

    DeviceException ended() {
        return communication("%s ended the session.".formatted(endpoint));
    }

    DeviceException late(String what, Duration within) {
        return communication(
                "%s did not finish %s within %d s."
                        .formatted(endpoint, what, Math.max(1, within.toSeconds())));
    }

    DeviceException noPrompt() {
        return new DeviceException(
                HealthReason.PROTOCOL,
                "%s shows no prompt that is known: it may be no switch.".formatted(endpoint));
    }

    DeviceException huge(String what) {
        return new DeviceException(
                HealthReason.PROTOCOL,
                "%s answers %s with more than anybody wants to read.".formatted(endpoint, what));
    }

    private static DeviceException communication(String sentence) {
        return new DeviceException(HealthReason.COMMUNICATION, sentence);
    }
}
