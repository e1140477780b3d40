package com.opscenter.adapters.receivers;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.Schemas;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a source may listen, which the operator of this software decides, who may send to it, and
/// what its silence means.
@Component
public final class ReceiverSettings {

    /// The setting that names senders.
    public static final String SENDERS = "senders";

    /// The setting that says how long it may be silent.
    public static final String SILENT_MINUTES = "silentMinutes";

    /// It feeds the log of devices.
    public static final String LOG = "log";

    private static final int HIGHEST_PORT = 65_535;
    private static final int SILENT_INTERVALS = 3;

    private final ReceiverProperties properties;
    private final NetworkGuard guard;

    ReceiverSettings(ReceiverProperties properties, NetworkGuard guard) {
        this.properties = properties;
        this.guard = guard;
    }

    /// What forms ask for all receivers.
    public static Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(SENDERS, Schemas.text("Who may send, such as 192.0.2.0/24, 198.51.100.7"));
        properties.put(
                SILENT_MINUTES,
                Schemas.text(
                        "Minutes without a message after which its senders are in doubt; 0 for"
                                + " never, three intervals without it"));
        return properties;
    }

    /// What is wrong with the place, the senders and the silence before anything is opened.
    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        Optional<URI> endpoint = endpoint(draft);
        if (endpoint.isEmpty()) {
            errors.add(
                    new FieldError(
                            "endpoint", "format", "must name an address and a port to listen at"));
        } else {
            errors.addAll(place(endpoint.get()));
        }
        if (senders(draft).isEmpty()) {
            errors.add(
                    new FieldError(
                            "config." + SENDERS,
                            "format",
                            "must be addresses or networks such as 192.0.2.0/24, 198.51.100.7"));
        }
        if (!draft.config().getOrDefault(SILENT_MINUTES, "0").matches("[0-9]{1,4}")) {
            errors.add(
                    new FieldError(
                            "config." + SILENT_MINUTES, "format", "must be minutes, 0 to 9999"));
        }
        return errors;
    }

    private List<FieldError> place(URI endpoint) {
        List<FieldError> errors = new ArrayList<>();
        if (endpoint.getPort() < properties.lowestPort() || endpoint.getPort() > HIGHEST_PORT) {
            errors.add(
                    new FieldError(
                            "endpoint",
                            "port",
                            "must have a port from %d to 65535 (%s)"
                                    .formatted(
                                            properties.lowestPort(),
                                            "opscenter.adapters.receivers.lowest-port")));
        }
        if (!properties.addresses().contains(host(endpoint))) {
            errors.add(
                    new FieldError(
                            "endpoint",
                            "address",
                            "must be one of %s (opscenter.adapters.receivers.addresses)"
                                    .formatted(properties.addresses())));
        }
        return errors;
    }

    Optional<Senders> senders(SourceDraft draft) {
        return Senders.parse(draft.config().getOrDefault(SENDERS, ""), guard);
    }

    /// Where to listen.
    public InetSocketAddress address(SourceDraft draft) throws DeviceException {
        DeviceException.refuse(check(draft));
        URI endpoint = endpoint(draft).orElseThrow();
        return new InetSocketAddress(InetAddress.ofLiteral(host(endpoint)), endpoint.getPort());
    }

    /// How long nothing may be heard; null for as long as it likes.
    static @Nullable Duration silence(SourceDraft draft, Intervals intervals) {
        String minutes = draft.config().get(SILENT_MINUTES);
        if (minutes == null) {
            return Duration.ofSeconds(intervals.status()).multipliedBy(SILENT_INTERVALS);
        }
        Duration longest = Duration.ofMinutes(Long.parseLong(minutes));
        return longest.isZero() ? null : longest;
    }

    private static Optional<URI> endpoint(SourceDraft draft) {
        try {
            URI uri = new URI(draft.endpoint().strip());
            boolean bare = uri.getRawPath() == null || uri.getRawPath().matches("/?");
            return uri.getHost() != null
                            && bare
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String host(URI endpoint) {
        return endpoint.getHost().replaceAll("[\\[\\]]", "");
    }

    /// What it means that an address cannot be listened at.
    public static DeviceException unusable(SourceDraft draft, Exception cause) {
        return new DeviceException(
                HealthReason.CONFIGURATION,
                "Nothing can listen at %s: %s. Another source or program may do so already."
                        .formatted(draft.endpoint(), cause.getMessage()));
    }
}
