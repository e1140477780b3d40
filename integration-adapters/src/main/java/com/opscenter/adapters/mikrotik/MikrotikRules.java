package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.support.TransportSetting;
import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the settings must look like before anything is tried.
final class MikrotikRules {

    static final String USER = "username";
    static final String PASSWORD = "password";

    private static final Set<String> SETTINGS = Set.of(TransportSetting.NAME, TrustSetting.NAME);
    private static final Set<String> SECRETS = Set.of(USER, PASSWORD);

    private MikrotikRules() {}

    static List<FieldError> check(SourceDraft draft) {
        return BySnmp.speaks(draft.endpoint()) ? BySnmp.RULES.check(draft) : checkOwn(draft);
    }

    private static List<FieldError> checkOwn(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        Optional<MikrotikEndpoint> endpoint = MikrotikEndpoint.parse(draft.endpoint());
        if (endpoint.isEmpty()) {
            errors.add(
                    new FieldError(
                            "endpoint",
                            "format",
                            "must be api://, apis://, rest://, rests:// or snmp:// with host and port"));
        }
        errors.addAll(
                TransportSetting.check(
                        draft,
                        transports(),
                        endpoint.map(known -> known.transport().word()).orElse(null)));
        errors.addAll(TrustSetting.check(draft));
        errors.addAll(UnknownSettings.among("config", draft.config().keySet(), SETTINGS));
        errors.addAll(UnknownSettings.among("credentials", draft.credentials().keySet(), SECRETS));
        Stream.of(USER, PASSWORD)
                .filter(name -> draft.credentials().getOrDefault(name, "").isEmpty())
                .map(name -> new FieldError("credentials." + name, "required", "must be given"))
                .forEach(errors::add);
        return List.copyOf(errors);
    }

    static List<String> transports() {
        return Stream.concat(Transport.words().stream(), Stream.of(BySnmp.WORD)).toList();
    }
}
