package com.opscenter.adapters.librenms;

import com.opscenter.adapters.http.HttpEndpoint;
import com.opscenter.adapters.librenms.ports.PortScope;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.adapters.tls.Fingerprint;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a LibreNMS is and how it is spoken to.
///
/// @param zone the zone it writes its local times in
/// @param ports of which devices ports are read
/// @param trusted the one certificate to believe, null to leave it to authorities and first use
record LibreNmsTarget(
        HttpEndpoint endpoint,
        String token,
        ZoneId zone,
        PortScope ports,
        @Nullable Fingerprint trusted) {

    private static final Set<String> SETTINGS =
            Set.of(LibreNmsKind.TIME_ZONE, LibreNmsKind.PORT_SCOPE, TrustSetting.NAME);
    private static final String TOKEN = "token";
    private static final String PATH = "/api/v0";

    /// What the settings must look like before anything is tried.
    static List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (endpoint(draft).isEmpty()) {
            errors.add(
                    new FieldError(
                            "endpoint",
                            "format",
                            "must be http://host:port or https://host:port, with a path where"
                                    + " LibreNMS has one"));
        }
        errors.addAll(UnknownSettings.among("config", draft.config().keySet(), SETTINGS));
        errors.addAll(
                UnknownSettings.among("credentials", draft.credentials().keySet(), Set.of(TOKEN)));
        if (zone(draft).isEmpty()) {
            errors.add(
                    new FieldError(
                            "config." + LibreNmsKind.TIME_ZONE,
                            "format",
                            "must be a time zone such as UTC or Europe/Berlin"));
        }
        if (ports(draft).isEmpty()) {
            errors.add(
                    new FieldError(
                            "config." + LibreNmsKind.PORT_SCOPE,
                            "enum",
                            "must be one of " + String.join(", ", PortScope.words())));
        }
        if (!draft.credentials().getOrDefault(TOKEN, "").matches("[\\x21-\\x7e]{1,255}")) {
            errors.add(
                    new FieldError(
                            "credentials." + TOKEN,
                            "format",
                            "must be given, in printable ASCII characters"));
        }
        errors.addAll(TrustSetting.check(draft));
        return List.copyOf(errors);
    }

    static LibreNmsTarget of(SourceDraft draft) throws DeviceException {
        DeviceException.refuse(check(draft));
        return new LibreNmsTarget(
                endpoint(draft).orElseThrow(),
                draft.credentials().getOrDefault(TOKEN, ""),
                zone(draft).orElseThrow(),
                ports(draft).orElseThrow(),
                TrustSetting.in(draft.config()).orElse(null));
    }

    /// With the path of the API or without it, with a slash at the end or without one: two slashes
    /// in a row would be another path to LibreNMS, and the token is not looked at there.
    static Optional<HttpEndpoint> endpoint(SourceDraft draft) {
        return HttpEndpoint.parse(draft.endpoint(), "http", "https")
                .map(given ->
                        given.base().endsWith(PATH)
                                ? given
                                : new HttpEndpoint(
                                        given.tls(),
                                        given.host(),
                                        given.port(),
                                        given.base() + PATH));
    }

    private static Optional<PortScope> ports(SourceDraft draft) {
        return PortScope.named(
                draft.config().getOrDefault(LibreNmsKind.PORT_SCOPE, PortScope.NETWORK.word()));
    }

    private static Optional<ZoneId> zone(SourceDraft draft) {
        try {
            return Optional.of(
                    ZoneId.of(draft.config().getOrDefault(LibreNmsKind.TIME_ZONE, "UTC")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
