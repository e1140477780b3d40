package com.opscenter.adapters.http;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.tls.DistrustedException;
import com.opscenter.sources.api.HealthReason;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/// Failures in words.
public final class HttpFailures {

    private HttpFailures() {}

    /// Nobody may send us elsewhere: the address that was checked is the one we talk to.
    static void refuseRedirect(HttpAnswer answer) throws DeviceException {
        if (answer.status() >= 300 && answer.status() < 400 && answer.status() != 304) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    ("The service at %s wants to send us elsewhere (HTTP %d), which is never"
                                    + " followed: give the address it really has, such as https"
                                    + " instead of http.")
                            .formatted(answer.from(), answer.status()));
        }
    }

    static DeviceException late(HttpEndpoint endpoint, HttpManners manners) {
        return communication(
                "The service at %s was not done with its answer after %d s."
                        .formatted(endpoint, manners.answer().toSeconds()));
    }

    static DeviceException of(HttpEndpoint endpoint, Exception failure, HttpManners manners) {
        String service = "The service at " + endpoint;
        String distrust = DistrustedException.in(failure).orElse(null);
        if (distrust != null) {
            return new DeviceException(
                    HealthReason.AUTHENTICATION,
                    "The certificate of %s %s.".formatted(endpoint, distrust));
        }
        return switch (failure) {
            case HugeAnswerException _ ->
                    protocol(
                            "%s answered with more than %d KiB, the most that is read."
                                    .formatted(service, manners.mostBytes() / 1024));
            case ConnectException _, NoRouteToHostException _ ->
                    communication(
                            "Nothing listens at %s: check address and port.".formatted(endpoint));
            case InterruptedIOException _ ->
                    communication(
                            "No answer from %s within %d s."
                                    .formatted(endpoint, manners.connect().toSeconds()));
            case SSLException _ ->
                    protocol("No TLS with %s: check port and scheme.".formatted(endpoint));
            case MessageConstraintException _, MalformedChunkCodingException _ -> garbled(service);
            case ClientProtocolException _ -> garbled(service);
            case ConnectionClosedException _ -> broken(service);
            case RuntimeException _ -> garbled(service);
            case Exception other when other.getCause() instanceof HttpException -> garbled(service);
            case Exception _ -> broken(service);
        };
    }

    private static DeviceException broken(String service) {
        return communication(service + " broke the connection off.");
    }

    private static DeviceException garbled(String service) {
        return protocol(service + " answers, but not in HTTP: check the port.");
    }

    private static DeviceException communication(String sentence) {
        return new DeviceException(HealthReason.COMMUNICATION, sentence);
    }

    private static DeviceException protocol(String sentence) {
        return new DeviceException(HealthReason.PROTOCOL, sentence);
    }

    /// What a refused credential means, for services that say so by status.
    public static DeviceException unauthorized(HttpAnswer answer, String advice) {
        return new DeviceException(
                HealthReason.AUTHENTICATION,
                "The service at %s refuses the credential (HTTP %d): %s."
                        .formatted(answer.from(), answer.status(), advice));
    }

    /// A status that is none of those an adapter knows what to make of.
    public static DeviceException unexpected(HttpAnswer answer, HttpAsk ask) {
        return new DeviceException(
                HealthReason.PROTOCOL,
                "The service at %s answered %s with HTTP %d."
                        .formatted(answer.from(), ask, answer.status()));
    }
}
