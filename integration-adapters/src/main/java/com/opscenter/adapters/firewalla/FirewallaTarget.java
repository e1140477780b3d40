package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.HttpEndpoint;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.adapters.tls.Fingerprint;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where an account is and how it is spoken to.
///
/// @param blocking whether addresses may be blocked there
/// @param watched whether blocked flows are read
/// @param trusted the one certificate to believe, null to leave it to authorities and first use
record FirewallaTarget(
        HttpEndpoint endpoint,
        String token,
        boolean blocking,
        boolean watched,
        @Nullable Fingerprint trusted) {

    private static final Set<String> SETTINGS =
            Set.of(FirewallaKind.BLOCKING, FirewallaKind.FLOWS, TrustSetting.NAME);
    private static final String TOKEN = "token";
    private static final String PATH = "/v2";

    /// What the settings must look like before anything is tried.
    static List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        Optional<HttpEndpoint> endpoint = endpoint(draft);
        if (endpoint.isEmpty() || isOpenOnTheInternet(endpoint.get())) {
            errors.add(
                    new FieldError(
                            "endpoint",
                            "format",
                            "must be https://<account>." + FirewallaKind.CLOUD));
        }
        errors.addAll(UnknownSettings.among("config", draft.config().keySet(), SETTINGS));
        errors.addAll(
                UnknownSettings.among("credentials", draft.credentials().keySet(), Set.of(TOKEN)));
        if (!draft.credentials().getOrDefault(TOKEN, "").matches("[\\x21-\\x7e]{1,255}")) {
            errors.add(
                    new FieldError(
                            "credentials." + TOKEN,
                            "format",
                            "must be given, in printable ASCII characters"));
        }
        errors.addAll(onOrOff(FirewallaKind.BLOCKING, blocking(draft)));
        errors.addAll(onOrOff(FirewallaKind.FLOWS, flows(draft)));
        errors.addAll(TrustSetting.check(draft));
        return List.copyOf(errors);
    }

    private static List<FieldError> onOrOff(String setting, String written) {
        return Set.of(FirewallaKind.ON, FirewallaKind.OFF).contains(written)
                ? List.of()
                : List.of(new FieldError("config." + setting, "enum", "must be on or off"));
    }

    private static String flows(SourceDraft draft) {
        return draft.config().getOrDefault(FirewallaKind.FLOWS, FirewallaKind.ON);
    }

    private static String blocking(SourceDraft draft) {
        return draft.config().getOrDefault(FirewallaKind.BLOCKING, FirewallaKind.OFF);
    }

    /// The token would be there for anybody to read.
    private static boolean isOpenOnTheInternet(HttpEndpoint endpoint) {
        return !endpoint.tls()
                && endpoint.host().toLowerCase(Locale.ROOT).endsWith("." + FirewallaKind.CLOUD);
    }

    static FirewallaTarget of(SourceDraft draft) throws DeviceException {
        DeviceException.refuse(check(draft));
        return new FirewallaTarget(
                endpoint(draft).orElseThrow(),
                draft.credentials().getOrDefault(TOKEN, ""),
                blocking(draft).equals(FirewallaKind.ON),
                flows(draft).equals(FirewallaKind.ON),
                TrustSetting.in(draft.config()).orElse(null));
    }

    /// With the path of the API or without it.
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

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
