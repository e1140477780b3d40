package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.HttpEndpoint;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.adapters.tls.Fingerprint;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where an OPNsense is and how it is spoken to.
///
/// @param alias the alias addresses are blocked through, null to only watch
/// @param lines the operator's lines; null for every gateway
/// @param trusted the one certificate to believe, null to leave it to authorities and first use
record OpnsenseTarget(
        HttpEndpoint endpoint,
        String key,
        String secret,
        @Nullable String alias,
        @Nullable List<WanLine> lines,
        @Nullable Fingerprint trusted) {

    private static final Set<String> SETTINGS =
            Set.of(OpnsenseKind.ALIAS, OpnsenseKind.WANS, TrustSetting.NAME);
    private static final String KEY = "key";
    private static final String SECRET = "secret";
    private static final String PATH = "/api";

    /// What the settings must look like before anything is tried.
    static List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (endpoint(draft).isEmpty()) {
            errors.add(
                    new FieldError(
                            "endpoint", "format", "must be https://host:port or http://host:port"));
        }
        errors.addAll(UnknownSettings.among("config", draft.config().keySet(), SETTINGS));
        errors.addAll(
                UnknownSettings.among(
                        "credentials", draft.credentials().keySet(), Set.of(KEY, SECRET)));
        for (String name : List.of(KEY, SECRET)) {
            if (!draft.credentials()
                    .getOrDefault(name, "")
                    .matches("[\\x21-\\x39\\x3b-\\x7e]{1,255}")) {
                errors.add(
                        new FieldError(
                                "credentials." + name,
                                "format",
                                "must be given, in printable ASCII characters without a colon"));
            }
        }
        String alias = draft.config().getOrDefault(OpnsenseKind.ALIAS, "");
        if (!alias.matches("[A-Za-z0-9_]{0,32}")) {
            errors.add(
                    new FieldError(
                            "config." + OpnsenseKind.ALIAS,
                            "format",
                            "must be the name of an alias: letters, digits and underscores"));
        }
        if (draft.config().containsKey(OpnsenseKind.WANS) && lines(draft).isEmpty()) {
            errors.add(
                    new FieldError(
                            "config." + OpnsenseKind.WANS,
                            "format",
                            "must be a JSON list of lines, each with an id of its own and a"
                                    + " gateway"));
        }
        errors.addAll(TrustSetting.check(draft));
        return List.copyOf(errors);
    }

    static OpnsenseTarget of(SourceDraft draft) throws DeviceException {
        DeviceException.refuse(check(draft));
        String alias = draft.config().getOrDefault(OpnsenseKind.ALIAS, "");
        return new OpnsenseTarget(
                endpoint(draft).orElseThrow(),
                draft.credentials().getOrDefault(KEY, ""),
                draft.credentials().getOrDefault(SECRET, ""),
                alias.isEmpty() ? null : alias,
                lines(draft).orElse(null),
                TrustSetting.in(draft.config()).orElse(null));
    }

    private static Optional<List<WanLine>> lines(SourceDraft draft) {
        return Optional.ofNullable(draft.config().get(OpnsenseKind.WANS)).flatMap(WanLine::parse);
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
