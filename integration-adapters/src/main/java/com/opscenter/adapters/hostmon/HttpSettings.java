package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.http.HttpEndpoint;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.tls.Fingerprint;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/// How a list is fetched.
///
/// @param endpoint without a path
/// @param path with its query, already encoded
/// @param paging null for one answer that is all
/// @param trusted the one certificate to believe, null to leave it to authorities and first use
record HttpSettings(
        HttpEndpoint endpoint,
        String path,
        JsonSettings json,
        Access access,
        @Nullable Paging paging,
        @Nullable JsonPointer total,
        @Nullable Fingerprint trusted) {

    private static final Set<String> CREDENTIALS = Set.of("username", "password", "token");

    /// @param token empty for a user, or for nobody
    /// @param header that carries the token
    record Access(String user, String password, String token, String header) {
        @Override
        public String toString() {
            return "Access";
        }
    }

    /// How the next part of a list is asked for.
    ///
    /// @param next where its address or its cursor stands
    /// @param parameter that carries the cursor; null for an address
    record Paging(JsonPointer next, @Nullable String parameter) {}

    static HttpSettings of(SourceDraft draft) throws DeviceException {
        SettingsReader all = new SettingsReader(draft, Mode.HTTP_JSON);
        Optional<HttpSettings> settings = read(all, draft);
        DeviceException.refuse(all.errors());
        return settings.orElseThrow();
    }

    static List<FieldError> check(SourceDraft draft) {
        SettingsReader all = new SettingsReader(draft, Mode.HTTP_JSON);
        read(all, draft);
        return all.errors();
    }

    private static Optional<HttpSettings> read(SettingsReader all, SourceDraft draft) {
        all.knows(CREDENTIALS);
        String[] written = draft.endpoint().strip().split("\\?", 2);
        Optional<HttpEndpoint> endpoint = endpoint(draft);
        String query = written.length > 1 ? "?" + written[1] : "";
        if (endpoint.isEmpty() || !query.matches("[!-~&&[^#]]*")) {
            all.wrong("endpoint", "must be http://host/path or https://host/path");
        }
        all.add(TrustSetting.check(draft));
        Access access = access(all);
        Optional<JsonSettings> json = JsonSettings.read(all, Mode.HTTP_JSON);
        Paging paging = paging(all);
        JsonPointer total = pointer(all, HostmonKind.TOTAL);
        return endpoint.isEmpty() || json.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HttpSettings(
                                bare(endpoint.get()),
                                path(written[0]) + query,
                                json.get(),
                                access,
                                paging,
                                total,
                                TrustSetting.in(draft.config()).orElse(null)));
    }

    /// Where it is connected to; its path may end with a slash.
    static Optional<HttpEndpoint> endpoint(SourceDraft draft) {
        return HttpEndpoint.parse(draft.endpoint().strip().split("\\?", 2)[0], "http", "https");
    }

    private static HttpEndpoint bare(HttpEndpoint given) {
        return new HttpEndpoint(given.tls(), given.host(), given.port(), "");
    }

    private static String path(String address) {
        int slash = address.indexOf('/', address.indexOf("://") + 3);
        return slash < 0 ? "/" : address.substring(slash);
    }

    private static Access access(SettingsReader all) {
        String user = all.credential("username");
        String token = all.credential("token");
        if (!user.isEmpty() && !token.isEmpty()) {
            all.wrong("credentials.token", "must not be given beside a user");
        }
        if (user.contains(":")) {
            all.wrong("credentials.username", "must not have a colon");
        }
        if (!token.matches("[\\x21-\\x7e]{0,4096}")) {
            all.wrong("credentials.token", "must be printable ASCII characters");
        }
        String header = all.text(HostmonKind.TOKEN_HEADER, "Authorization");
        if (!header.matches("[A-Za-z0-9-]{1,64}")) {
            all.wrong("config." + HostmonKind.TOKEN_HEADER, "must be the name of a header");
        }
        return new Access(user, all.credential("password"), token, header);
    }

    private static @Nullable Paging paging(SettingsReader all) {
        JsonPointer next = pointer(all, HostmonKind.NEXT);
        String parameter = all.text(HostmonKind.NEXT_PARAMETER, "");
        if (!parameter.matches("[A-Za-z0-9_.~-]{0,64}")) {
            all.wrong("config." + HostmonKind.NEXT_PARAMETER, "must be the name of a parameter");
        }
        return next == null ? null : new Paging(next, parameter.isEmpty() ? null : parameter);
    }

    private static @Nullable JsonPointer pointer(SettingsReader all, String setting) {
        try {
            String written = all.text(setting, "");
            return written.isEmpty() ? null : JsonPointer.compile(written);
        } catch (IllegalArgumentException _) {
            all.wrong("config." + setting, "must be a JSON pointer such as /next");
            return null;
        }
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
